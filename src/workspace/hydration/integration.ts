// An Astro integration: teaches Astro the directive `client:act`. Node only; imported by astro.config.mjs.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** See client-act.ts. */
export function clientAct(): AstroIntegration {
  return {
    name: 'roundtrip:client-act',
    hooks: {
      'astro:config:setup'({ addClientDirective }) {
        const entrypoint = fileURLToPath(new URL('./client-act.ts', import.meta.url));
        addClientDirective({ name: 'act', entrypoint });
      },
    },
  };
}

// An Astro integration: what the dev server adds for authors. Does nothing in a build. Imported by astro.config.mjs.
import type { AstroIntegration } from 'astro';

const lateImports = [
  '@babel/parser',
  'css-select',
  'domhandler',
  'htmlparser2',
  'monaco-editor/languages/features/typescript/ts.worker',
];

/** Saved changes in the page, mistakes as an overlay, and the page with the state of every exercise at `/author/`. */
export function authoring(): AstroIntegration {
  return {
    name: 'roundtrip:authoring',
    hooks: {
      async 'astro:config:setup'({ command, injectRoute, updateConfig, logger }) {
        if (command !== 'dev') return;
        const { authoringPlugin } = await import('./vite-plugin.ts');
        injectRoute({ pattern: '/author/', entrypoint: new URL('./author-page.astro', import.meta.url) });
        updateConfig({
          // Astro's own bar is for those who work on the platform, and would lie over the workspace.
          devToolbar: { enabled: false },
          vite: {
            plugins: [authoringPlugin(logger.fork('course'))],
            // Workers come late: what they import would be bundled then, and the page be reloaded under the author.
            optimizeDeps: { include: lateImports },
          },
        });
      },
    },
  };
}

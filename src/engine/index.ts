// Where a page gets an engine from. The engines themselves are loaded only when one is asked for.
// Browser only; authors' tools and CI use `src/engine/node` directly.
import { EngineError } from './engine-error.ts';
import type { Engine, EngineKind } from './port.ts';

/** Loads and makes an engine; boot it or run a program next. Rejects with an EngineError `unsupported`. */
export async function createEngine(kind: EngineKind): Promise<Engine> {
  if (kind === 'embedded') {
    const [{ createEmbeddedEngine }, { default: assets }] = await Promise.all([
      import('./embedded/engine.ts'),
      import('virtual:engine-assets'),
    ]);
    return createEmbeddedEngine({ assets });
  }
  if (kind === 'webcontainer') {
    const [{ createWebContainerEngine }, { default: assets }] = await Promise.all([
      import('./webcontainer/engine.ts'),
      import('virtual:webcontainer-assets'),
    ]);
    return createWebContainerEngine({ assets });
  }
  throw new EngineError(
    'unsupported',
    `The engine “${kind}” does not run in a page.`,
    'Choose the embedded engine instead.',
  );
}

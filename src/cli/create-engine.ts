// Any of the three engines, by its name on the command line. Imported by the commands in src/cli.
import { createNodeEngine } from '../engine/node/engine.ts';
import type { Engine, EngineKind } from '../engine/port.ts';

/** The names that `--engine` takes. */
export const engineKinds: readonly EngineKind[] = ['node', 'embedded', 'webcontainer'];

/** Whether `--engine` was given one of the names. */
export function isEngineKind(name: string): name is EngineKind {
  return (engineKinds as readonly string[]).includes(name);
}

/** Makes an engine that has not booted yet. All but `node` live in a Chromium, which is started at the first one. */
export async function createEngine(kind: EngineKind): Promise<Engine> {
  if (kind === 'node') return createNodeEngine();
  // Chromium and the bundler take long to load, and most commands need neither.
  const { createBrowserEngine } = await import('./browser-engine.ts');
  return createBrowserEngine(kind);
}

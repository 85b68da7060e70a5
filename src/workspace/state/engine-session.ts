// The one engine of the page: fetched and booted when it is first wanted, and made anew when booting went wrong.
// Imported by the run and checks stores.
import { signal, type ReadonlySignal } from '@preact/signals';
import { isEngineError } from './problem.ts';
import type { Engine, EngineKind } from '../../engine/port.ts';

/** The engines that a page can have. */
export type PageEngineKind = Exclude<EngineKind, 'node'>;

export interface EngineSession {
  /** The booted engine. Rejects with an EngineError; the next call tries again. */
  engine(): Promise<Engine>;
  /** Fetches and boots ahead of need. Never rejects. */
  warm(): void;
  /** Why another engine than the wanted one runs the programs, in words. */
  readonly notice: ReadonlySignal<string | undefined>;
}

/** How an engine is made. Fetches the code on first call. */
export type LoadEngine = (kind: PageEngineKind) => Promise<Engine>;

const loadEngine: LoadEngine = async (kind) => {
  const { createEngine } = await import('../../engine/index.ts');
  return createEngine(kind);
};

/** A learner who pressed Run should not wait longer than this before the embedded engine steps in, in milliseconds. */
const onlineBootDeadline = 10_000;

/** A session without an engine yet. Where the wanted engine cannot be had, the embedded one takes its place. */
export function createEngineSession(wanted: PageEngineKind, load: LoadEngine = loadEngine): EngineSession {
  const notice = signal<string | undefined>();
  let current: Promise<Engine> | undefined;

  async function boot(kind: PageEngineKind): Promise<Engine> {
    const engine = await load(kind);
    try {
      await engine.boot(kind === 'embedded' ? {} : { deadlineMs: onlineBootDeadline });
      return engine;
    } catch (error) {
      await engine.dispose();
      throw error;
    }
  }

  async function bootWantedOrEmbedded(): Promise<Engine> {
    if (wanted === 'embedded') return boot(wanted);
    try {
      return await boot(wanted);
    } catch (error) {
      const engine = await boot('embedded');
      const why = isEngineError(error) ? error.message : 'WebContainer could not be started.';
      notice.value = `${why} Your programs run in the embedded engine instead; your code is the same in both.`;
      return engine;
    }
  }

  function engine(): Promise<Engine> {
    if (!current) {
      const attempt = bootWantedOrEmbedded();
      current = attempt;
      attempt.catch(() => {
        if (current === attempt) current = undefined;
      });
    }
    return current;
  }

  return { engine, warm: () => void engine().catch(() => undefined), notice };
}

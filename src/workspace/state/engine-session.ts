// The one engine of the page: fetched and booted when it is first wanted, and made anew when booting went wrong or
// another kind was chosen. Imported by the run and checks stores.
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { isEngineError } from './problem.ts';
import { keepSetting, recallSetting } from './settings.ts';
import type { Engine, EngineKind } from '../../engine/port.ts';
import * as words from '../../words/en/workspace.ts';

/** The engines that a page can have. */
export type PageEngineKind = Exclude<EngineKind, 'node'>;

export interface EngineSession {
  /** The booted engine. Rejects with an EngineError; the next call tries again. */
  engine(): Promise<Engine>;
  /** Fetches and boots ahead of need. Never rejects. */
  warm(): void;
  /** What programs are to run on. */
  readonly wanted: ReadonlySignal<PageEngineKind>;
  /** Uses another engine from the next run on, and remembers that for every exercise. */
  choose(kind: PageEngineKind): void;
  /** Takes over what was chosen in an earlier visit. Call once, in the page. */
  recall(): void;
  /** Why another engine than the wanted one runs the programs, in words. */
  readonly notice: ReadonlySignal<string | undefined>;
}

/** How an engine is made. Fetches the code on first call. */
export type LoadEngine = (kind: PageEngineKind) => Promise<Engine>;

export interface EngineWish {
  /** The course's engine, for exercises and learners that ask for none. */
  standard: PageEngineKind;
  /** The engine that the exercise asks for; goes before what was chosen in an earlier visit. */
  asked?: PageEngineKind | undefined;
}

const loadEngine: LoadEngine = async (kind) => {
  const { createEngine } = await import('../../engine/index.ts');
  return createEngine(kind);
};

/** A learner who pressed Run should not wait longer than this before the embedded engine steps in, in milliseconds. */
const onlineBootDeadline = 10_000;

/** A session without an engine yet. Where the wanted engine cannot be had, the embedded one takes its place. */
export function createEngineSession(wish: EngineWish, load: LoadEngine = loadEngine): EngineSession {
  const notice = signal<string | undefined>();
  const wanted = signal<PageEngineKind>(wish.asked ?? wish.standard);
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

  async function bootWantedOrEmbedded(kind: PageEngineKind): Promise<Engine> {
    if (kind === 'embedded') return boot(kind);
    try {
      return await boot(kind);
    } catch (error) {
      const engine = await boot('embedded');
      const why = isEngineError(error) ? error.message : words.containerNotStarted;
      if (wanted.value === kind) {
        notice.value = words.instead(why);
      }
      return engine;
    }
  }

  function attempt(): Promise<Engine> {
    if (current) return current;
    const booting = bootWantedOrEmbedded(wanted.value);
    current = booting;
    booting.catch(() => {
      if (current === booting) current = undefined;
    });
    return booting;
  }

  async function engine(): Promise<Engine> {
    for (;;) {
      const kind = wanted.value;
      const booting = attempt();
      const booted = await booting.catch((error: unknown) => {
        if (wanted.value === kind) throw error;
      });
      // Another may have been chosen meanwhile; this one is shut down then.
      if (booted && current === booting) return booted;
    }
  }

  function use(kind: PageEngineKind): void {
    const old = current;
    current = undefined;
    batch(() => {
      wanted.value = kind;
      notice.value = undefined;
    });
    void old?.then((booted) => booted.dispose()).catch(() => undefined);
  }

  return {
    engine,
    warm: () => void engine().catch(() => undefined),
    wanted,
    choose(kind) {
      keepSetting('engine', kind);
      use(kind);
    },
    recall() {
      const chosen = recallSetting('engine');
      if (wish.asked || (chosen !== 'embedded' && chosen !== 'webcontainer')) return;
      if (chosen !== wanted.value) use(chosen);
    },
    notice,
  };
}

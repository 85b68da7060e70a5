// The one engine of the page: fetched and booted when it is first wanted, and made anew when booting went wrong.
// Imported by the run and checks stores.
import type { Engine } from '../../engine/port.ts';

export interface EngineSession {
  /** The booted engine. Rejects with an EngineError; the next call tries again. */
  engine(): Promise<Engine>;
  /** Fetches and boots ahead of need. Never rejects. */
  warm(): void;
}

/** How an engine is made. Fetches the code on first call. */
export type LoadEngine = () => Promise<Engine>;

const loadEmbedded: LoadEngine = async () => {
  const { createEngine } = await import('../../engine/index.ts');
  return createEngine('embedded');
};

/** A session without an engine yet. */
export function createEngineSession(load: LoadEngine = loadEmbedded): EngineSession {
  let current: Promise<Engine> | undefined;

  async function boot(): Promise<Engine> {
    const engine = await load();
    try {
      await engine.boot();
      return engine;
    } catch (error) {
      await engine.dispose();
      throw error;
    }
  }

  function engine(): Promise<Engine> {
    if (!current) {
      const attempt = boot();
      current = attempt;
      attempt.catch(() => {
        if (current === attempt) current = undefined;
      });
    }
    return current;
  }

  return { engine, warm: () => void engine().catch(() => undefined) };
}

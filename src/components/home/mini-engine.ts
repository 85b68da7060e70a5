// Runs the home page's server on the embedded engine and sends it one request at a time. Fetched when a visitor acts.
import { createEngine } from '../../engine/index.ts';
import { askInOrder, type WrittenResponse } from '../../engine/http/ask-in-order.ts';
import { headerValue } from '../../engine/http/headers.ts';
import type { Run } from '../../engine/port.ts';
import * as words from '../../words/en/mini-engine.ts';

/** What came of a request. */
export type Answer =
  | { kind: 'answer'; status: number; statusText: string; type: string; body: string; ms: number }
  | { kind: 'trouble'; words: string };

export interface MiniEngine {
  /** Starts the program anew when its code has changed, then asks for the path. Never rejects. */
  ask(code: string, path: string): Promise<Answer>;
}

/** The home page’s server answers at once, or not at all. */
const answerMs = 5000;

/** Rejects with an EngineError when the engine cannot boot. `files` are all but `src/app.ts`. */
export async function createMiniEngine(files: Readonly<Record<string, string>>): Promise<MiniEngine> {
  const engine = await createEngine('embedded');
  await engine.boot();
  let running: { code: string; run: Run } | undefined;

  async function runOf(code: string): Promise<Run> {
    if (running?.code !== code) {
      const run = await engine.run({ files: { ...files, 'src/app.ts': code }, entry: 'src/server.ts' });
      running = { code, run };
      run.listening.catch(() => undefined);
    }
    return running.run;
  }

  return {
    async ask(code, path) {
      const run = await runOf(code);
      try {
        await run.listening;
        const began = performance.now();
        const asked = askInOrder(run, [{ method: 'GET', path, headers: {}, body: '' }], answerMs);
        const response = (await asked.next()).value as WrittenResponse;
        const { status, statusText, headers, body } = response;
        const type = (headerValue(headers, 'content-type') ?? '').split(';')[0] ?? '';
        const ms = Math.max(1, Math.round(performance.now() - began));
        return { kind: 'answer', status, statusText, type, body, ms };
      } catch (error) {
        running = undefined;
        return { kind: 'trouble', words: await troubleInWords(run, error) };
      }
    },
  };
}

async function troubleInWords(run: Run, error: unknown): Promise<string> {
  const ended = await Promise.race([
    run.exited,
    new Promise<undefined>((resolve) => setTimeout(resolve, 50)),
  ]);
  const cause = ended?.error;
  if (cause) {
    const place = cause.location ? words.stoppedIn(cause.location.file, cause.location.line) : '';
    return words.stopped(cause.message, place);
  }
  return error instanceof Error ? error.message : words.noAnswer;
}

// `verify --watch`: does something anew whenever a file of the exercises changes. Imported by verify.
import { watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds in which changes count as one: editors write a file in several steps. */
const BURST_MS = 150;

/**
 * Calls `run` now and after each change below `exercises/`; its signal is aborted when a change comes before it has ended,
 * and the next call waits for that end. Returns what stops the watching.
 */
export function watchExercises(
  root: string,
  run: (signal: AbortSignal) => Promise<void>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let current = new AbortController();
  let turn = Promise.resolve();
  const again = (): void => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    turn = turn.then(() => (mine.signal.aborted ? undefined : run(mine.signal)));
  };
  const watcher = watch(join(root, 'exercises'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(again, BURST_MS);
  });
  again();
  return async () => {
    clearTimeout(timer);
    watcher.close();
    current.abort();
    await turn;
  };
}

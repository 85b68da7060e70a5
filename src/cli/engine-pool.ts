// Work for several engines at once. Imported by `verify` and `grade`.
import type { Engine } from '../engine/port.ts';

/**
 * Does every task with one of `size` engines, in order as engines become free, and gives the results in the order of the
 * tasks. Each engine does one task at a time; all are disposed at the end, also when a task rejects.
 */
export async function withEngines<Result>(
  createEngine: () => Engine | Promise<Engine>,
  size: number,
  tasks: readonly ((engine: Engine) => Promise<Result>)[],
): Promise<Result[]> {
  const results = new Array<Result>(tasks.length);
  const waiting = [...tasks.entries()];
  const work = async (): Promise<void> => {
    const engine = await createEngine();
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1](engine);
    } finally {
      await engine.dispose();
    }
  };
  const workers = Array.from({ length: Math.min(size, tasks.length) }, work);
  const outcomes = await Promise.allSettled(workers);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}

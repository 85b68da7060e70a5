// Work that Node does on its thread pool. A worker has no pool, so it is done in the next task.
import { bindContext } from '../async-context.ts';
import { hold, postTask } from '../event-loop.ts';

/** Computes in a later task and calls back; the program stays alive until then. */
export function inBackground<T>(compute: () => T, callback: (error: Error | null, result: T) => void): void {
  const release = hold();
  const bound = bindContext(callback);
  postTask(() => {
    release();
    let result: T;
    try {
      result = compute();
    } catch (error) {
      bound(error as Error, undefined as T);
      return;
    }
    bound(null, result);
  });
}

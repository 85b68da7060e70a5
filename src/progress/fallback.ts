// Moves progress into memory when the browser stops taking writes, so that the page goes on. Imported by the progress store only.
import type { Backend } from './backend.ts';
import { refusal } from './database.ts';
import { createMemoryBackend } from './memory-backend.ts';
import type { Storage } from './progress-store.ts';
import type { Review } from './review-schedule.ts';
import { UnreadableRecord } from './records.ts';

export interface BackendWithFallback {
  /** Where records are now. */
  readonly current: Backend;
  readonly storage: Storage;
  /** Runs a write; when the browser refuses it, runs it again in memory. */
  write<T>(task: (target: Backend) => Promise<T>): Promise<T>;
}

/** `onMove` gets the exercises that were taken along. */
export function withMemoryFallback(
  backend: Backend,
  initial: Storage,
  onMove: (exercises: string[]) => void,
): BackendWithFallback {
  let current = backend;
  let storage = initial;
  let moving: Promise<void> | undefined;

  const moveToMemory = (reason: string) => (moving ??= copyToMemory(reason));
  void backend.lost.then(moveToMemory);

  async function copyToMemory(reason: string): Promise<void> {
    const memory = createMemoryBackend();
    const readable = await backend.all().catch(() => []);
    for (const { exercise, record } of readable) await memory.update(exercise, () => record as object);
    for (const review of (await backend.reviews().catch(() => [])) as Review[])
      await memory.updateReview(review.item, () => review);
    current = memory;
    storage = { kind: 'memory', reason };
    onMove(readable.map(({ exercise }) => exercise));
  }

  return {
    get current() {
      return current;
    },
    get storage() {
      return storage;
    },
    async write(task) {
      try {
        return await task(current);
      } catch (error) {
        if (storage.kind === 'memory' || error instanceof UnreadableRecord) throw error;
        await moveToMemory(refusal(error));
        return task(current);
      }
    },
  };
}

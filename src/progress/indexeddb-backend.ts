// Keeps progress in IndexedDB. Imported by the progress store only.
import type { Backend } from './backend.ts';
import type { ProgressDatabase } from './database.ts';

/** Wraps an open database. Reads and writes reject with the browser's DOMException. */
export function createIndexedDbBackend(database: ProgressDatabase, lost: Promise<string>): Backend {
  return {
    get: (exercise) => database.get('exercises', exercise),

    async all() {
      const transaction = database.transaction('exercises');
      const [keys, records] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return keys.map((exercise, at) => ({ exercise, record: records[at] }));
    },

    async update(exercise, change) {
      const transaction = database.transaction('exercises', 'readwrite');
      try {
        const record = change(await transaction.store.get(exercise));
        await Promise.all([transaction.store.put(record, exercise), transaction.done]);
      } catch (error) {
        // The transaction's own promise rejects as well; its cause is the error that is thrown here.
        transaction.done.catch(() => {});
        abortQuietly(transaction);
        throw error;
      }
    },

    async setAside(entry) {
      const transaction = database.transaction(['exercises', 'set-aside'], 'readwrite');
      await Promise.all([
        transaction.objectStore('set-aside').add(entry),
        transaction.objectStore('exercises').delete(entry.exercise),
        transaction.done,
      ]);
    },

    allSetAside: () => database.getAll('set-aside'),

    async addSnapshot(snapshot, keep) {
      const transaction = database.transaction('snapshots', 'readwrite');
      const id = await transaction.store.add(snapshot);
      const ids = await transaction.store.index('exercise').getAllKeys(snapshot.exercise);
      await Promise.all(ids.slice(0, -keep).map((old) => transaction.store.delete(old)));
      await transaction.done;
      return id;
    },

    snapshots: (exercise) => database.getAllFromIndex('snapshots', 'exercise', exercise),

    reviews: () => database.getAll('reviews'),

    async updateReview(item, change) {
      const transaction = database.transaction('reviews', 'readwrite');
      const next = change(await transaction.store.get(item));
      await (next ? transaction.store.put(next, item) : transaction.store.delete(item));
      await transaction.done;
    },

    async erase() {
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
    },

    lost,
    close: () => database.close(),
  };
}

/** Aborts what may already have been aborted by the browser. */
function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It was over already.
  }
}

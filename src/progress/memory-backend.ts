// Keeps progress for as long as the page lives, where the browser refuses to store it. Imported by the progress store only.
import type { Backend, SetAside } from './backend.ts';
import type { Review } from './review-schedule.ts';
import type { Snapshot } from './types.ts';

/** Makes an empty backend. Records are cloned in and out, as a database would. */
export function createMemoryBackend(): Backend {
  const records = new Map<string, unknown>();
  const snapshots = new Map<number, Snapshot>();
  const aside: SetAside[] = [];
  const reviews = new Map<string, Review>();
  let lastId = 0;
  const ofExercise = (exercise: string) => [...snapshots.values()].filter((one) => one.exercise === exercise);

  return {
    get: async (exercise) => structuredClone(records.get(exercise)),
    all: async () =>
      [...records].map(([exercise, record]) => ({ exercise, record: structuredClone(record) })),
    update: async (exercise, change) => {
      records.set(exercise, structuredClone(change(structuredClone(records.get(exercise)))));
    },
    setAside: async (entry) => {
      aside.push(structuredClone(entry));
      records.delete(entry.exercise);
    },
    allSetAside: async () => structuredClone(aside),
    addSnapshot: async (snapshot, keep) => {
      lastId += 1;
      snapshots.set(lastId, structuredClone({ ...snapshot, id: lastId }));
      for (const old of ofExercise(snapshot.exercise).slice(0, -keep)) snapshots.delete(old.id);
      return lastId;
    },
    snapshots: async (exercise) => structuredClone(ofExercise(exercise)),
    reviews: async () => structuredClone([...reviews.values()]),
    updateReview: async (item, change) => {
      const next = change(structuredClone(reviews.get(item)));
      if (next) reviews.set(item, structuredClone(next));
      else reviews.delete(item);
    },
    erase: async () => {
      for (const kept of [records, snapshots, reviews]) kept.clear();
      aside.length = 0;
    },
    lost: new Promise(() => {}),
    close: () => {},
  };
}

// Keeps progress for as long as the page lives, where the browser refuses to store it. Imported by the progress store only.
import type { Backend } from './backend.ts';
import type { Snapshot } from './types.ts';

/** Makes an empty backend. Records are cloned in and out, as a database would. */
export function createMemoryBackend(): Backend {
  const records = new Map<string, unknown>();
  const snapshots = new Map<number, Snapshot>();
  let lastId = 0;
  const ofExercise = (exercise: string) => [...snapshots.values()].filter((one) => one.exercise === exercise);

  return {
    get: async (exercise) => structuredClone(records.get(exercise)),
    all: async () =>
      [...records].map(([exercise, record]) => ({ exercise, record: structuredClone(record) })),
    update: async (exercise, change) => {
      records.set(exercise, structuredClone(change(structuredClone(records.get(exercise)))));
    },
    setAside: async ({ exercise }) => {
      records.delete(exercise);
    },
    addSnapshot: async (snapshot, keep) => {
      lastId += 1;
      snapshots.set(lastId, structuredClone({ ...snapshot, id: lastId }));
      for (const old of ofExercise(snapshot.exercise).slice(0, -keep)) snapshots.delete(old.id);
      return lastId;
    },
    snapshots: async (exercise) => structuredClone(ofExercise(exercise)),
    lost: new Promise(() => {}),
    close: () => {},
  };
}

// What the progress store needs of a browser, for its tests: a database and storage of their own for each test.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { openProgress, type ProgressStore } from '../progress-store.ts';

/** Call once in a test file. Returns what opens a store; it is closed after the test. */
export function useFakeBrowser(): () => Promise<ProgressStore> {
  const opened: ProgressStore[] = [];

  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });

  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  return async () => {
    const store = await openProgress();
    opened.push(store);
    return store;
  };
}

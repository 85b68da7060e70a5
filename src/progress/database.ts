// The IndexedDB database of progress: its schema, its upgrades, and why it may not open. Imported by the progress store only.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SetAside } from './backend.ts';
import { DATABASE_NAME } from './database-name.ts';
import * as words from '../words/en/storage.ts';

/** Raised by one whenever a store or an index is added; `upgrade` then gets a new step. */
export const DATABASE_VERSION = 2;

/** Values are `unknown` where they are validated after reading. */
export interface ProgressSchema extends DBSchema {
  exercises: { key: string; value: unknown };
  snapshots: { key: number; value: unknown; indexes: { exercise: string } };
  'set-aside': { key: number; value: SetAside };
  reviews: { key: string; value: unknown };
}

export type ProgressDatabase = IDBPDatabase<ProgressSchema>;

export type OpenedDatabase =
  { database: ProgressDatabase; whenLost: Promise<string> } | { database: undefined; reason: string };

const CONSEQUENCE = words.onlyInThisTab;

/** Opens the database, made or upgraded if need be. Never rejects: `reason` is for the learner. */
export async function openDatabase(): Promise<OpenedDatabase> {
  if (typeof indexedDB === 'undefined') {
    return {
      database: undefined,
      reason: words.noStorage(CONSEQUENCE),
    };
  }
  let lose: (reason: string) => void = () => {};
  const whenLost = new Promise<string>((resolve) => (lose = resolve));
  try {
    const database = await openDB<ProgressSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: (opened, oldVersion) => {
        if (oldVersion < 1) createFirstSchema(opened);
        if (oldVersion < 2) opened.createObjectStore('reviews');
      },
      blocking: (_current, _blocked, event) => {
        // A newer version of the course waits in another tab: give way, or it would wait for ever.
        (event.target as IDBDatabase).close();
        lose(words.newerElsewhere(CONSEQUENCE));
      },
      terminated: () => lose(words.storageClosed(CONSEQUENCE)),
    });
    return { database, whenLost };
  } catch (error) {
    return { database: undefined, reason: refusal(error) };
  }
}

function createFirstSchema(database: ProgressDatabase): void {
  database.createObjectStore('exercises');
  database
    .createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true })
    .createIndex('exercise', 'exercise');
  database.createObjectStore('set-aside', { autoIncrement: true });
}

/** Why a read or a write did not work, for the learner. */
export function refusal(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return words.storageFull(CONSEQUENCE);
  }
  if (name === 'VersionError') {
    return words.savedByNewer(CONSEQUENCE);
  }
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') {
    return words.storageForbidden(CONSEQUENCE);
  }
  const detail = error instanceof Error && error.message ? ` (${error.message})` : '';
  return words.notSaved(detail, CONSEQUENCE);
}

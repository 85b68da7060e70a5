// The IndexedDB database of progress: its schema, its upgrades, and why it may not open. Imported by the progress store only.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SetAside } from './backend.ts';
import { DATABASE_NAME } from './database-name.ts';

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

const CONSEQUENCE = 'Your work lives only in this tab: copy what you want to keep before you close it.';

/** Opens the database, made or upgraded if need be. Never rejects: `reason` is for the learner. */
export async function openDatabase(): Promise<OpenedDatabase> {
  if (typeof indexedDB === 'undefined') {
    return {
      database: undefined,
      reason: `This browser has no storage that the course can use. ${CONSEQUENCE}`,
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
        lose(
          `A newer version of the course is open in another tab. ${CONSEQUENCE} Reload this page to go on with the newer version.`,
        );
      },
      terminated: () =>
        lose(`The browser closed the course's storage. ${CONSEQUENCE} Reload this page to try again.`),
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
    return `The browser's storage is full, so nothing more can be saved. ${CONSEQUENCE} Free some disk space or clear other sites' data, then reload.`;
  }
  if (name === 'VersionError') {
    return `Your progress was saved by a newer version of the course than this page. ${CONSEQUENCE} Reload this page to get the newer version.`;
  }
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') {
    return `This browser does not let the course store anything, as in private windows or with site data blocked. ${CONSEQUENCE} A normal window keeps it.`;
  }
  const detail = error instanceof Error && error.message ? ` (${error.message})` : '';
  return `The browser could not save your progress${detail}. ${CONSEQUENCE} Reload this page to try again.`;
}

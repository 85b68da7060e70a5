// The databases of a learner's program in a check's hands. Checks get it as `database`.
import { EngineError } from '../../engine/engine-error.ts';
import type { EngineRequest, EngineResponse } from '../../engine/port.ts';
import { toBytes } from '../../lib/bytes.ts';
import { CheckFailure } from '../check-failure.ts';
import { OBSERVER_PORT } from './observer.ts';

/** What SQL takes for a `?`. */
export type SqlValue = string | number | null;

/** A row by the names of its columns; a blob is a list of bytes. */
export type Row = Record<string, unknown>;

/**
 * The database that the program opened first with `node:sqlite`, in a file or in memory. Only in a program that was started
 * by `start({ database: true })`. What a check does here does not show in `queries`.
 */
export interface Database {
  /** The rows of a SELECT or a PRAGMA. Fails the check when a table or a column does not exist. */
  rows(sql: string, ...values: SqlValue[]): Promise<Row[]>;
  /** Changes data past the program, to see whether the database itself keeps its rules. `refused` is its reason. */
  change(sql: string, ...values: SqlValue[]): Promise<{ changes: number } | { refused: string }>;
  /** Every statement that the program has executed, in order; take the length before and after to count. */
  queries(): Promise<string[]>;
}

/** The observer is there a moment after the learner's own server. */
const LATEST_MS = 2000;
const RETRY_MS = 10;

/** Asks the observer by `request`. */
export function connectDatabase(
  request: (request: EngineRequest) => Promise<EngineResponse>,
  isObserved: () => boolean,
): Database {
  async function ask(question: { sql?: string; values?: SqlValue[] }): Promise<Row> {
    if (!isObserved()) throw new TypeError('database needs a program started by start({ database: true }).');
    const answer: unknown = JSON.parse(await patiently(question));
    if (typeof answer !== 'object' || answer === null) throw new TypeError('The observer gave no object.');
    if (!('none' in answer)) return answer as Row;
    throw new CheckFailure('The program has not opened a database yet.', {
      expected: 'a database opened with new DatabaseSync(…)',
      actual: 'none',
    });
  }

  async function patiently(question: object): Promise<string> {
    for (let waited = 0; ; waited += RETRY_MS) {
      try {
        const { body } = await request({
          method: 'POST',
          path: '/',
          headers: [['Host', `localhost:${OBSERVER_PORT}`]],
          body: toBytes(JSON.stringify(question)),
          port: OBSERVER_PORT,
        });
        return await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text();
      } catch (error) {
        const early = error instanceof EngineError && error.code === 'connection-refused';
        if (!early || waited >= LATEST_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  return {
    async rows(sql, ...values) {
      const { rows, refused } = await ask({ sql, values });
      if (Array.isArray(rows)) return rows as Row[];
      const reason = typeof refused === 'string' ? refused : 'it gave no rows';
      if (!/^no such (?:table|column)/.test(reason))
        throw new TypeError(`The SQL “${sql}” failed: ${reason}`);
      throw new CheckFailure(`The database says: ${reason}.`, {
        expected: `a database that can answer ${sql}`,
        actual: reason,
      });
    },
    async change(sql, ...values) {
      const { changes, refused } = await ask({ sql, values });
      return typeof refused === 'string' ? { refused } : { changes: Number(changes) };
    },
    async queries() {
      const { queries } = await ask({});
      return Array.isArray(queries) ? queries.map(String) : [];
    },
  };
}

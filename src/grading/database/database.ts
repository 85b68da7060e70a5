// The databases of a learner's program in a check's hands. Checks get it as `database`.
import { CheckFailure } from '../check-failure.ts';
import { askObserver, type Ask } from './ask-observer.ts';
import type { SqlAnswer, SqlValue, WireValue } from './questions.ts';

export type { SqlValue } from './questions.ts';

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

/** Asks the observer by `request`. */
export function connectDatabase(request: Ask, isObserved: () => boolean): Database {
  function refuseUnobserved(): void {
    if (!isObserved()) throw new TypeError('database needs a program started by start({ database: true }).');
  }

  async function execute(sql: string, values: SqlValue[]): Promise<Exclude<SqlAnswer, { kind: 'none' }>> {
    refuseUnobserved();
    const answer = await askObserver(request, { sql, values, blobs: true });
    if (answer.kind === 'none') throw notOpened();
    return answer;
  }

  return {
    async rows(sql, ...values) {
      const answer = await execute(sql, values);
      if (answer.kind === 'result') {
        return answer.rows.map((row) =>
          Object.fromEntries(answer.columns.map(({ name }, index) => [name, plain(row[index] ?? null)])),
        );
      }
      const { reason } = answer;
      if (!/^no such (?:table|column)/.test(reason))
        throw new TypeError(`The SQL “${sql}” failed: ${reason}`);
      throw new CheckFailure(`The database says: ${reason}.`, {
        expected: `a database that can answer ${sql}`,
        actual: reason,
      });
    },
    async change(sql, ...values) {
      const answer = await execute(sql, values);
      return answer.kind === 'refused' ? { refused: answer.reason } : { changes: answer.changes };
    },
    async queries() {
      refuseUnobserved();
      const { databases, statements } = await askObserver(request, { since: 0 });
      if (databases.length === 0 && statements.length === 0) throw notOpened();
      return statements.map(({ sql }) => sql);
    },
  };
}

function plain(value: WireValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('integer' in value) return Number(value.integer);
  return 'real' in value ? Number(value.real) : (value.blob ?? []);
}

function notOpened(): CheckFailure {
  return new CheckFailure('The program has not opened a database yet.', {
    expected: 'a database opened with new DatabaseSync(…)',
    actual: 'none',
  });
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseSync } from 'node:sqlite';

/** What may be put in the place of a `?`. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** What a page needs of a database, whichever one it is. Each `?` in the SQL stands for the next of the values. */
export interface Db {
  /** All rows that a query finds. */
  all<Row>(sql: string, values?: SqlValue[]): Promise<Row[]>;
  /** The first row, or undefined when there is none. */
  get<Row>(sql: string, values?: SqlValue[]): Promise<Row | undefined>;
  /** Changes data. Tells how many rows it has changed. */
  run(sql: string, values?: SqlValue[]): Promise<{ changes: number }>;
  /** Does a script of several statements, such as a file that creates tables. */
  exec(script: string): Promise<void>;
  /** Does all of the work or, when it throws, nothing of it. In there, use `t` and not the database. */
  tx<Result>(work: (t: Db) => Promise<Result>): Promise<Result>;
}

/** What a statement throws that would break a rule of a table. Nothing was changed then. */
export class ConstraintError extends Error {
  /** `unique`, `not null`, `check` or `foreign key`. */
  rule: string;
  /** The column of the rule. Undefined for `check` and `foreign key`, which may be about several. */
  column: string | undefined;

  constructor(message: string, rule: string, column: string | undefined) {
    super(message);
    this.name = 'ConstraintError';
    this.rule = rule;
    this.column = column;
  }
}

/** Opens the SQLite database in a file, and makes the file when there is none. `:memory:` keeps it in memory only. */
export function openDatabase(file: string): Db {
  const connection = new DatabaseSync(file);
  const insideOfTx = new AsyncLocalStorage<true>();
  // A connection has one transaction at a time, and everything in between belongs to it. So the others wait.
  let lastTurn: Promise<unknown> = Promise.resolve();

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (insideOfTx.getStore()) {
      throw new Error('This statement is inside of db.tx, but goes to db: use the t that tx has given you.');
    }
    let finish = () => {};
    const before = lastTurn;
    lastTurn = new Promise<void>((resolve) => (finish = resolve));
    await before;
    try {
      return await work();
    } finally {
      finish();
    }
  }

  const inside: Db = {
    all: async <Row>(sql: string, values: SqlValue[] = []) =>
      tellBrokenRules(() => connection.prepare(sql).all(...values) as Row[]),
    get: async <Row>(sql: string, values: SqlValue[] = []) =>
      tellBrokenRules(() => connection.prepare(sql).get(...values) as Row | undefined),
    run: async (sql, values = []) =>
      tellBrokenRules(() => ({ changes: Number(connection.prepare(sql).run(...values).changes) })),
    exec: async (script) => tellBrokenRules(() => connection.exec(script)),
    tx: (work) => work(inside),
  };
  return {
    all: (sql, values) => inTurn(() => inside.all(sql, values)),
    get: (sql, values) => inTurn(() => inside.get(sql, values)),
    run: (sql, values) => inTurn(() => inside.run(sql, values)),
    exec: (script) => inTurn(() => inside.exec(script)),
    tx: (work) =>
      inTurn(async () => {
        connection.exec('BEGIN');
        try {
          const result = await insideOfTx.run(true, () => work(inside));
          tellBrokenRules(() => connection.exec('COMMIT'));
          return result;
        } catch (error) {
          if (connection.isTransaction) connection.exec('ROLLBACK');
          throw error;
        }
      }),
  };
}

/** Does a piece of work. When it breaks a rule, SQLite says so in words, and we in a ConstraintError. */
function tellBrokenRules<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { message } = error as Error;
    const [, rule, detail] = /^(.+) constraint failed(?:: (.+))?$/.exec(message) ?? [];
    if (!rule) throw error;
    const [column] = rule === 'CHECK' ? [] : (detail?.split(',')[0]?.split('.').slice(1) ?? []);
    throw new ConstraintError(message, rule.toLowerCase(), column);
  }
}

// Runs in the learner's process before its own code, on every engine: notes databases and the statements that are
// executed, and lets them be asked. Its text is what runs there, so it may use nothing from outside itself.
import type * as Http from 'node:http';
import type * as Sqlite from 'node:sqlite';
import type {
  LogQuestion,
  ObservedRequest,
  ObservedStatement,
  ObserverLog,
  ObserverQuestion,
  SqlAnswer,
  SqlQuestion,
  WireValue,
} from './questions.ts';

/** Settings of the observer. */
export interface ObserverSettings {
  /** The port on which it answers. */
  port: number;
  /** Statements that are remembered. */
  kept: number;
  /** The name that its own lines go by in traces. */
  name: string;
}

/** Wraps `DatabaseSync` and `StatementSync`, and serves questions over HTTP once the learner's server listens. */
export function observe(
  { createServer, Server }: typeof Http,
  { DatabaseSync, StatementSync }: typeof Sqlite,
  { port, kept, name: ownName }: ObserverSettings,
): void {
  type Database = Sqlite.DatabaseSync;
  type Method = (this: unknown, ...args: never[]) => unknown;
  const databases = new Map<number, Database>();
  const origins = new WeakMap<object, string>();
  const statements: ObservedStatement[] = [];
  const answering = new Set<ObservedRequest>();
  const now = performance.now.bind(performance);
  let handling: ObservedRequest | undefined;
  let executed = 0;
  let opened = 0;
  let received = 0;
  /** While the observer itself executes, and inside of a statement. */
  let silent = false;

  function know(database: Database): void {
    for (const [number, each] of databases) {
      if (each === database) return;
      if (!each.isOpen) databases.delete(number);
    }
    databases.set((opened += 1), database);
  }

  function toWire(value: unknown, whole = false): WireValue {
    if (typeof value === 'bigint') {
      return Number.isSafeInteger(Number(value)) ? Number(value) : { integer: String(value) };
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return { real: String(value) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { bytes: bytes.length, ...(whole ? { blob: [...bytes] } : {}) };
    }
    return value === null || typeof value === 'string' || typeof value === 'number' ? value : String(value);
  }

  function parameter(value: unknown): ObservedStatement['values'][number] {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, brief(each)]));
    }
    return brief(value);
  }

  function brief(value: unknown): WireValue {
    return typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : toWire(value);
  }

  /** Runs what executes a statement and notes it. */
  function noted<T>(sql: string, values: unknown[], execute: (entry: ObservedStatement) => T): T {
    const entry: ObservedStatement = {
      number: executed,
      sql: String(sql),
      values: values.map(parameter),
      ms: 0,
      open: answering.size,
    };
    const request = handling ?? (answering.size === 1 ? [...answering][0] : undefined);
    if (request) entry.request = request;
    executed += 1;
    statements.push(entry);
    if (statements.length > kept) statements.shift();
    silent = true;
    const began = now();
    try {
      return execute(entry);
    } catch (error) {
      entry.error = error instanceof Error ? error.message : String(error);
      throw withoutOwnLines(error);
    } finally {
      entry.ms = now() - began;
      silent = false;
    }
  }

  /** The trace as it would be without the observer. */
  function withoutOwnLines(error: unknown): unknown {
    if (error instanceof Error && error.stack?.includes(ownName)) {
      const lines = error.stack.split('\n');
      error.stack = lines.filter((line) => !line.includes(ownName)).join('\n');
    }
    return error;
  }

  function replace(prototype: object, name: string, wrap: (method: Method) => Method): void {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    const method: unknown = (prototype as Record<string, unknown>)[name];
    if (typeof method !== 'function') return;
    const value = wrap(method as Method);
    Object.defineProperty(value, 'name', { value: name });
    Object.defineProperty(prototype, name, { writable: true, configurable: true, ...property, value });
  }

  replace(DatabaseSync.prototype, 'prepare', (prepare) => {
    return function (this: unknown, ...args: unknown[]) {
      know(this as Database);
      try {
        const statement = prepare.apply(this, args as never[]) as object;
        origins.set(statement, String(args[0]));
        return statement;
      } catch (error) {
        throw withoutOwnLines(error);
      }
    };
  });
  replace(DatabaseSync.prototype, 'exec', (exec) => {
    return function (this: unknown, ...args: unknown[]) {
      know(this as Database);
      if (silent) return exec.apply(this, args as never[]);
      return noted(String(args[0]), [], () => exec.apply(this, args as never[]));
    };
  });
  for (const name of ['all', 'get', 'run', 'iterate']) {
    replace(StatementSync.prototype, name, (method) => {
      return function (this: unknown, ...values: unknown[]) {
        const sql = origins.get(this as object);
        if (silent || sql === undefined) return method.apply(this, values as never[]);
        return noted(sql, values, (entry) => {
          const result = method.apply(this, values as never[]);
          if (name === 'all') entry.rows = (result as unknown[]).length;
          if (name === 'get') entry.rows = result === undefined ? 0 : 1;
          if (name === 'run') entry.changes = Number((result as { changes: number | bigint }).changes);
          if (name === 'iterate') count(result as Iterator<unknown>, entry);
          return result;
        });
      };
    });
  }

  function count(iterator: Iterator<unknown>, entry: ObservedStatement): void {
    const next = iterator.next.bind(iterator);
    entry.rows = 0;
    const value = () => {
      const step = next();
      if (!step.done) entry.rows = (entry.rows ?? 0) + 1;
      return step;
    };
    Object.defineProperty(iterator, 'next', { value, writable: true, configurable: true });
  }

  /** Where in `sql` the word stands that SQLite complains of. */
  function placeOf(database: Database, sql: string, reason: string): number | undefined {
    const missing = /^(?:no such (?:table|column)|no such function): (?:\w+\.)?(\w+)/.exec(reason)?.[1];
    if (missing) {
      const at = sql.search(new RegExp(`\\b${missing}\\b`));
      return at === -1 ? undefined : at;
    }
    const word = /^near "([^]+)": syntax error$/.exec(reason)?.[1];
    if (!word) return undefined;
    // The text up to the right one of several equal words is wrong in the same way.
    for (let at = sql.indexOf(word); at !== -1; at = sql.indexOf(word, at + 1)) {
      try {
        database.prepare(sql.slice(0, at + word.length));
      } catch (error) {
        if ((error as Error).message === reason) return at;
      }
    }
    return undefined;
  }

  function execute({ sql, values = [], database, limit = Infinity, blobs }: SqlQuestion): SqlAnswer {
    const chosen = [...databases].find(
      ([number, { isOpen }]) => isOpen && number === (database ?? number),
    )?.[1];
    if (!chosen) return { kind: 'none' };
    const changesSoFar = () => Number(chosen.prepare('SELECT total_changes() AS n').get()?.['n']);
    try {
      const before = changesSoFar();
      const statement = chosen.prepare(sql);
      const columns = statement.columns().map(({ name, type }) => ({ name, type }));
      const rows: WireValue[][] = [];
      let more = false;
      if (columns.length === 0) statement.run(...values);
      else {
        statement.setReadBigInts(true);
        // Two columns may have one name.
        statement.setReturnArrays(true);
        for (const row of statement.iterate(...values) as Iterable<unknown>) {
          more = rows.length >= limit;
          if (more) break;
          rows.push((row as unknown[]).map((value) => toWire(value, blobs)));
        }
      }
      return { kind: 'result', columns, rows, more, changes: changesSoFar() - before };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const at = placeOf(chosen, sql, reason);
      return { kind: 'refused', reason, ...(at === undefined ? {} : { at }) };
    }
  }

  function log({ since }: LogQuestion): ObserverLog {
    const folder = `${process.cwd()}/`;
    const open = [...databases].filter(([, { isOpen }]) => isOpen);
    return {
      databases: open.map(([number, database]) => {
        const file = database.location();
        return { number, file: file?.startsWith(folder) ? file.slice(folder.length) : file };
      }),
      statements: statements.filter(({ number }) => number >= since),
    };
  }

  function answer(question: ObserverQuestion): SqlAnswer | ObserverLog {
    silent = true;
    try {
      return 'sql' in question ? execute(question) : log(question);
    } finally {
      silent = false;
    }
  }

  const own = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer(JSON.parse(text) as ObserverQuestion)));
    });
  });

  function watch(server: Http.Server): void {
    server.prependListener('request', (request, response) => {
      const entry: ObservedRequest = {
        number: (received += 1),
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        at: performance.timeOrigin + now(),
      };
      answering.add(entry);
      handling = entry;
      queueMicrotask(() => {
        if (handling === entry) handling = undefined;
      });
      response.once('close', () => answering.delete(entry));
    });
  }

  let serving = false;
  const watched = new WeakSet();
  replace(Server.prototype, 'listen', (listen) => {
    return function (this: unknown, ...args: unknown[]) {
      const server = this as Http.Server;
      if (server !== own && !watched.has(server)) {
        watched.add(server);
        watch(server);
        server.once('listening', () => {
          if (serving) return;
          serving = true;
          own.listen(port);
          own.unref();
        });
      }
      return listen.apply(this, args as never[]);
    };
  });
}

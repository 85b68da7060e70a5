// A program text that runs in the learner's process before its own code and lets a check look into its databases.
// It is text because it is run by the engine, not by us, and plain JavaScript because every engine takes that as it is.
// Imported by the rest of this folder.

/** The port on which the observer answers. Not in the way of any port that an exercise would use. */
export const OBSERVER_PORT = 65_303;

/** Statements that are remembered; far more than any page should need. */
const MAX_QUERIES = 10_000;

/**
 * Wraps `DatabaseSync` so that databases and executed statements are known, and serves them over HTTP beside the
 * learner's server, once that listens: `{ "sql": "…", "values": [] }` is answered by `{ "rows": […] }`,
 * `{ "changes": 1 }` or `{ "refused": "…" }`, and `{}` by `{ "queries": […] }`.
 */
export const OBSERVER_SOURCE = `
import { createServer, Server } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const databases = [];
const queries = [];
const { prepare, exec } = DatabaseSync.prototype;

function note(database, sql) {
  if (!databases.includes(database)) databases.push(database);
  if (sql !== undefined && queries.length < ${MAX_QUERIES}) queries.push(sql);
}

DatabaseSync.prototype.exec = function (sql) {
  note(this, sql);
  return exec.call(this, sql);
};

DatabaseSync.prototype.prepare = function (sql, ...options) {
  note(this);
  const statement = prepare.call(this, sql, ...options);
  for (const name of ['all', 'get', 'run', 'iterate']) {
    const method = statement[name];
    const observed = (...values) => {
      note(this, sql);
      return method.apply(statement, values);
    };
    Object.defineProperty(statement, name, { value: observed, writable: true, configurable: true });
  }
  return statement;
};

function answer({ sql, values = [] }) {
  if (sql === undefined) return { queries };
  const database = databases.find((each) => each.isOpen !== false);
  if (!database) return { none: true };
  try {
    const statement = prepare.call(database, sql);
    if (/^\\s*(?:select|pragma|with|values|explain)\\b/i.test(sql)) return { rows: statement.all(...values) };
    return { changes: Number(statement.run(...values).changes) };
  } catch (error) {
    return { refused: String(error?.message ?? error) };
  }
}

function observe() {
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part) => { text += part; });
    request.on('end', () => {
      const plain = (key, value) =>
        typeof value === 'bigint' ? Number(value) : value instanceof Uint8Array ? [...value] : value;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer(JSON.parse(text || '{}')), plain));
    });
  });
  server.listen(${OBSERVER_PORT});
  server.unref?.();
}

const { listen } = Server.prototype;
let observing = false;
Server.prototype.listen = function (...options) {
  if (!observing) {
    observing = true;
    this.once('listening', observe);
  }
  return listen.apply(this, options);
};
`;

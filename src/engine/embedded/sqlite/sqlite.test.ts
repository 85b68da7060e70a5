// Ours beside Node's own `node:sqlite`: every row must come out the same, values and errors.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as nodes from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSqlite } from './index.ts';

type Module = typeof nodes;
type Database = InstanceType<Module['DatabaseSync']>;

let ours: Module;
const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
const wasm = readFileSync(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));

beforeAll(async () => {
  const host = {
    fs,
    resolve: (path: string | URL) => resolve(path instanceof URL ? fileURLToPath(path) : path),
  };
  ours = (await createSqlite(wasm, host)) as unknown as Module;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schema = `CREATE TABLE pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, age REAL CHECK (age < 100),
  owner INTEGER REFERENCES pets (id));
INSERT INTO pets (name, age) VALUES ('Ada', 3), ('Zoë', NULL);`;

/** What came of it, as text: the value, or what a program can see of the error. */
function outcome(attempt: () => unknown): string {
  try {
    return inspect(attempt(), { depth: 5 });
  } catch (error) {
    const { name, message, code, errcode, errstr } = error as Error & Record<string, unknown>;
    return inspect({ name, message, code, errcode, errstr });
  }
}

function same(attempt: (module: Module) => unknown): void {
  expect(outcome(() => attempt(ours))).toBe(outcome(() => attempt(nodes)));
}

function withPets(attempt: (database: Database) => unknown): (module: Module) => unknown {
  return ({ DatabaseSync }) => {
    const database = new DatabaseSync(':memory:');
    database.exec(schema);
    return attempt(database);
  };
}

const one = (sql: string, ...args: unknown[]) =>
  withPets((database) => database.prepare(sql).get(...(args as [])));
const exec = (sql: string) => withPets((database) => database.exec(sql));
const row = (name: string, attempt: (module: Module) => unknown) => ({ name, attempt });

describe('as in Node', () => {
  test.each([
    row(
      'all',
      withPets((database) => database.prepare('SELECT * FROM pets ORDER BY id').all()),
    ),
    row('get without a row', one('SELECT 1 WHERE 0')),
    row(
      'run',
      withPets((database) => database.prepare("INSERT INTO pets (name) VALUES ('Bo')").run()),
    ),
    row('returning', one("INSERT INTO pets (name) VALUES ('Bo') RETURNING id, name")),
    row('the first of two statements', one('SELECT 1; SELECT 2')),
    row(
      'columns',
      withPets((database) => database.prepare('SELECT id, name AS n, 1+1 FROM pets').columns()),
    ),
    row('named, bare and numbered parameters', one('SELECT :a, $b, @c, ?4', { a: 1, $b: 2, '@c': 3 }, 4)),
    row('values', one('SELECT ?, ?, ?, ?, ?, ?, ?, ?', 1, 1.5, -0, "O'M\0x", null, true, 2n ** 40n, '')),
    row('bytes', one('SELECT ? AS a, ? AS b', new Uint8Array([1, 2]), new Uint8Array(0))),
    row('types', one('SELECT typeof(?), typeof(?), typeof(?)', 1, 1n, 'x')),
    row('a date is no value', one('SELECT ? AS x', new Date(0))),
    row('a list is no value', one('SELECT ?', [1])),
    row('undefined', one('SELECT ?', undefined)),
    row('a symbol', one('SELECT ?', Symbol('x'))),
    row('a too large integer', one('SELECT ?', 2n ** 70n)),
    row('too many values', one('SELECT ?', 1, 2)),
    row('an unknown name', one('SELECT :a', { b: 1 })),
    row('names in conflict', one('SELECT :a, $a', { a: 1 })),
    row('an integer that no number holds', one('SELECT 9007199254740993')),
    row('a syntax error', exec('SELEC 1')),
    row('no such table', one('SELECT * FROM nope')),
    row('no statement', one('-- nothing')),
    row('unique', exec("INSERT INTO pets (name) VALUES ('Ada')")),
    row('not null', exec('INSERT INTO pets (name) VALUES (NULL)')),
    row('check', exec("INSERT INTO pets (name, age) VALUES ('x', 200)")),
    row('foreign key', exec("INSERT INTO pets (name, owner) VALUES ('x', 77)")),
    row('primary key', exec("INSERT INTO pets (id, name) VALUES (1, 'x')")),
    row('double quotes', exec('SELECT "hello"')),
    row('full text, JSON', one(`SELECT json_extract('{"a":[1,2]}', '$.a[1]') AS j, sqrt(16) AS s`)),
    row(
      'big integers and arrays',
      withPets((database) => {
        const statement = database.prepare('SELECT 5 AS n, name FROM pets');
        statement.setReadBigInts(true);
        statement.setReturnArrays(true);
        return [statement.all(), statement.run()];
      }),
    ),
    row(
      'iterate',
      withPets((database) => {
        const rows = database.prepare('SELECT id FROM pets').iterate();
        return [rows.next(), rows.return?.(), rows.next(), rows];
      }),
    ),
    row(
      'an iterator made invalid',
      withPets((database) => {
        const statement = database.prepare('SELECT id FROM pets');
        const rows = statement.iterate();
        rows.next();
        statement.get();
        return rows.next();
      }),
    ),
    row(
      'expanded SQL',
      withPets((database) => {
        const statement = database.prepare('SELECT ?, :b');
        statement.get({ b: "x'y" }, 5);
        return [statement.expandedSQL, statement.sourceSQL, statement];
      }),
    ),
    row(
      'a transaction',
      withPets((database) => {
        database.exec('BEGIN; DELETE FROM pets');
        const within = [database.isTransaction, database.prepare('SELECT count(*) AS n FROM pets').get()];
        database.exec('ROLLBACK');
        return [...within, database.isTransaction, database.prepare('SELECT count(*) AS n FROM pets').get()];
      }),
    ),
    row(
      'a closed database',
      withPets((database) => {
        const statement = database.prepare('SELECT 1');
        database.close();
        const calls = [() => statement.get(), () => database.exec('SELECT 1'), () => database.close()];
        return [database.isOpen, ...calls.map(outcome), (database.open(), database.isOpen)];
      }),
    ),
    row(
      'own functions',
      withPets((database) => {
        database.function('shout', (text) => `${String(text).toUpperCase()}!`);
        database.function('bad', () => ({}) as never);
        database.function('late', (async () => 1) as never);
        database.function('fail', () => {
          throw new RangeError('inner');
        });
        const results = ['shout(name)', 'bad()', 'late()', 'fail()', 'shout()'].map((call) =>
          outcome(() => database.prepare(`SELECT ${call} AS x FROM pets`).all()),
        );
        return results;
      }),
    ),
    row(
      'own aggregates and windows',
      withPets((database) => {
        const step = (sum: number, id: number) => sum + id;
        const inverse = (sum: number, id: number) => sum - id;
        const result = (sum: number) => `r${sum}`;
        database.aggregate('total', { start: 0, step, inverse } as never);
        database.aggregate('plain', { start: () => 0, step, result } as never);
        const window = 'OVER (ORDER BY id ROWS 1 PRECEDING)';
        return ['total(id)', 'plain(id)', `total(id) ${window}`, `plain(id) ${window}`].map((call) =>
          outcome(() => database.prepare(`SELECT ${call} AS x FROM pets`).all()),
        );
      }),
    ),
    row('arguments of the constructor', ({ DatabaseSync }) =>
      [[], [5], ['a\0b'], [':memory:', 5], [':memory:', { open: 'x' }], [':memory:', { timeout: 'x' }]].map(
        (args) => outcome(() => new DatabaseSync(...(args as [string]))),
      ),
    ),
    row(
      'calls with the wrong types',
      withPets((database) => [
        outcome(() => database.exec(1 as never)),
        outcome(() => database.prepare(1 as never)),
        outcome(() => database.function('x', 1 as never)),
        outcome(() => database.prepare('SELECT 1').setReadBigInts(1 as never)),
      ]),
    ),
    row('constants', ({ constants }) => constants),
  ])('$name', ({ attempt }) => same(attempt));
});

describe('files', () => {
  /** Each implementation starts without the file. */
  const inFile = (attempt: (module: Module, path: string) => unknown) => (module: Module) => {
    const path = join(folder, 'file.db');
    for (const file of [path, `${path}.other`]) rmSync(file, { force: true });
    const result = inspect(attempt(module, path), { depth: 5 });
    return result.replaceAll(path, '<file>');
  };

  test('are the same for both, page by page', () => {
    const path = join(folder, 'crossing.db');
    const writer = new ours.DatabaseSync(path);
    writer.exec(`${schema} PRAGMA user_version = 7`);
    const text = 'x'.repeat(20_000);
    for (let index = 0; index < 50; index++) {
      writer.prepare('INSERT INTO pets (name) VALUES (?)').run(`${index}${text}`);
    }
    writer.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
    const reader = new nodes.DatabaseSync(path);
    expect({ ...reader.prepare('PRAGMA integrity_check').get() }).toEqual({ integrity_check: 'ok' });
    reader.exec("DELETE FROM pets WHERE id > 2; INSERT INTO pets (name) VALUES ('from Node'); VACUUM");
    reader.close();
    const again = new ours.DatabaseSync(path);
    expect(
      again
        .prepare('SELECT name FROM pets ORDER BY id')
        .all()
        .map(({ name }) => name),
    ).toEqual(['Ada', 'Zoë', 'from Node']);
    again.close();
  });

  test.each([
    row(
      'location',
      inFile(({ DatabaseSync }, path) => new DatabaseSync(path).location()),
    ),
    row(
      'read only',
      inFile(({ DatabaseSync }, path) => {
        new DatabaseSync(path).exec(schema);
        const database = new DatabaseSync(path, { readOnly: true });
        return [
          database.prepare('SELECT count(*) AS n FROM pets').get(),
          outcome(() => database.exec('DELETE FROM pets')),
        ];
      }),
    ),
    row(
      'two connections and a lock',
      inFile(({ DatabaseSync }, path) => {
        const first = new DatabaseSync(path);
        const second = new DatabaseSync(path);
        first.exec(`${schema} BEGIN IMMEDIATE; DELETE FROM pets`);
        const locked = outcome(() => second.exec("INSERT INTO pets (name) VALUES ('x')"));
        const before = second.prepare('SELECT count(*) AS n FROM pets').get();
        first.exec('COMMIT');
        return [locked, before, second.prepare('SELECT count(*) AS n FROM pets').get()];
      }),
    ),
    row(
      'a rollback from the journal',
      inFile(({ DatabaseSync }, path) => {
        const database = new DatabaseSync(path);
        database.exec(`${schema} PRAGMA cache_size = 1; BEGIN`);
        for (let index = 0; index < 300; index++)
          database.exec(`INSERT INTO pets (name) VALUES (hex(randomblob(500)))`);
        database.exec('ROLLBACK');
        return database.prepare('SELECT count(*) AS n FROM pets').get();
      }),
    ),
    row(
      'attach',
      inFile(({ DatabaseSync }, path) => {
        const database = new DatabaseSync(path);
        database.exec(`ATTACH '${path}.other' AS other; CREATE TABLE other.t (x); INSERT INTO t VALUES (1)`);
        return database.prepare('SELECT * FROM other.t').all();
      }),
    ),
  ])('$name', ({ attempt }) => same(attempt));

  test('errors of opening', () => {
    same(({ DatabaseSync }) => new DatabaseSync(join(folder, 'none', 'x.db')));
    same(({ DatabaseSync }) => new DatabaseSync(join(folder, 'none.db'), { readOnly: true }));
    same(({ DatabaseSync }) => new DatabaseSync(import.meta.filename).exec('SELECT * FROM sqlite_schema'));
    same(({ DatabaseSync }) => new DatabaseSync(new URL('http://localhost/x.db')));
  });

  test('backup copies into another file', async () => {
    const source = new ours.DatabaseSync(':memory:');
    source.exec(schema);
    const path = join(folder, 'backup.db');
    expect(await ours.backup(source, path)).toBeGreaterThan(1);
    expect(new nodes.DatabaseSync(path).prepare('SELECT count(*) AS n FROM pets').get()).toMatchObject({
      n: 2,
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../engine/node/engine.ts';
import type { Run } from '../../engine/port.ts';
import { askObserver } from './ask-observer.ts';
import { OBSERVER_SOURCE } from './observer.ts';

const APP = `import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync('library.db');
db.exec('CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, cover BLOB)');
db.prepare('INSERT INTO books (title, cover) VALUES (?, ?)').run('Dune', new Uint8Array(3));

createServer(async (request, response) => {
  if (request.url === '/surroundings') {
    const { main } = import.meta;
    return response.end(JSON.stringify({ files: readdirSync('.'), main, entry: basename(process.argv[1]) }));
  }
  if (request.url === '/trace') {
    try {
      db.prepare('INSERT INTO books (id) VALUES (?)').run('x');
    } catch (error) {
      return response.end(error.stack);
    }
  }
  const books = db.prepare('SELECT * FROM books').all();
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const { id } of books) db.prepare('SELECT title FROM books WHERE id = $id').get({ $id: id });
  response.end('ok');
}).listen(3000);
`;

describe('the observer', () => {
  const engine = createNodeEngine();
  let run: Run;
  const get = async (path: string) => {
    const { body } = await run.request({ path, headers: [['Host', 'localhost:3000']] });
    return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text();
  };
  const ask = (sql: string) => askObserver((request) => run.request(request), { sql });
  const log = (since = 0) => askObserver((request) => run.request(request), { since });

  beforeAll(async () => {
    const files = { 'package.json': '{ "type": "module" }', 'app.js': APP };
    run = await engine.run({ files, entry: 'app.js' }, { preload: OBSERVER_SOURCE });
    await run.listening;
  });
  afterAll(() => engine.dispose());

  it('tells what was executed, with values, and for which request, before and after an await', async () => {
    await get('/books?page=1');
    const { databases, statements } = await log();
    expect(databases).toEqual([{ number: 1, file: expect.stringContaining('library.db') }]);
    expect(statements).toMatchObject([
      { number: 0, sql: expect.stringContaining('CREATE TABLE') },
      { number: 1, values: ['Dune', { bytes: 3 }], changes: 1 },
      { number: 2, sql: 'SELECT * FROM books', rows: 1 },
      { number: 3, values: [{ $id: 1 }], rows: 1 },
    ]);
    const requests = statements.map(({ request }) => request && `${request.method} ${request.path}`);
    expect(requests).toEqual([undefined, undefined, 'GET /books?page=1', 'GET /books?page=1']);
    expect((await log(3)).statements).toHaveLength(1);
  });

  it('is no file, no argument and no line of a trace', async () => {
    expect(JSON.parse(await get('/surroundings'))).toMatchObject({
      files: expect.not.arrayContaining([expect.stringMatching(/roundtrip|observer/)]),
      main: true,
      entry: 'app.js',
    });
    const trace = await get('/trace');
    expect(trace).toMatch(/^Error: datatype mismatch\n\s+at .*app\.js:17:\d+/);
    expect(trace).not.toMatch(/observer|data:/);
    expect((await log()).statements.at(-1)?.error).toBe('datatype mismatch');
  });

  it('gives columns, values that JSON has no word for, and a limited number of rows', async () => {
    expect(await ask('SELECT id, title, cover FROM books')).toMatchObject({
      kind: 'result',
      columns: [
        { name: 'id', type: 'INTEGER' },
        { name: 'title', type: 'TEXT' },
        { name: 'cover', type: 'BLOB' },
      ],
      rows: [[1, 'Dune', { bytes: 3 }]],
      changes: 0,
    });
    expect(await ask('SELECT 9007199254740993 AS n, 1 AS n, NULL, 9e999')).toMatchObject({
      rows: [[{ integer: '9007199254740993' }, 1, null, { real: 'Infinity' }]],
    });
    const numbers = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    const answer = await askObserver((request) => run.request(request), { sql: numbers, limit: 2 });
    expect(answer).toMatchObject({ rows: [[1], [2]], more: true });
  });

  it('counts changes, of which CREATE makes none', async () => {
    expect(await ask("INSERT INTO books (title) VALUES ('A'), ('B')")).toMatchObject({ changes: 2 });
    expect(await ask('CREATE TABLE pets (name TEXT)')).toMatchObject({ changes: 0 });
  });

  it.each([
    ["SELECT id FROM books WHERE title = 'FORM' FORM", 'near "FORM": syntax error', 42],
    ['SELECT id, nmae FROM books', 'no such column: nmae', 11],
    ['SELECT * FROM book', 'no such table: book', 14],
    ['SELECT (1', 'incomplete input', undefined],
  ])('tells where %s is wrong', async (sql, reason, at) => {
    expect(await ask(sql)).toEqual({ kind: 'refused', reason, ...(at === undefined ? {} : { at }) });
  });
});

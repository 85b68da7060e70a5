// Conformance: `node:sqlite`.
import type { Area } from '../case.ts';
import { get, post, program, script, server } from '../build-case.ts';

/** A program with an open database in memory that holds two pets. */
function withPets(statements: string): string {
  return program`
    import { DatabaseSync } from 'node:sqlite';
    const db = new DatabaseSync(':memory:');
    db.exec("CREATE TABLE pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, age REAL, photo BLOB); INSERT INTO pets (name, age) VALUES ('Ada', 3), ('Zoë', NULL)");
    ${statements}
  `;
}

const attempts = (expressions: string[]) =>
  expressions
    .map(
      (expression) =>
        `try { console.log(${expression}); } catch (error) { console.log(error.name, error.code, error.errcode, error.errstr, error.message); }`,
    )
    .join('\n');

export const sqlite: Area = {
  id: 'sqlite',
  title: 'node:sqlite',
  cases: [
    script(
      'all, get, run',
      withPets(`console.log(db.prepare('SELECT * FROM pets ORDER BY id').all());
      console.log(db.prepare('SELECT name FROM pets WHERE id = ?').get(2), db.prepare('SELECT 1 WHERE 0').get());
      console.log(db.prepare('INSERT INTO pets (name) VALUES (?)').run('Bo'), db.prepare('UPDATE pets SET age = 1').run());`),
    ),
    script(
      'named parameters',
      withPets(`console.log(db.prepare('SELECT name FROM pets WHERE name = :name OR age = $age').all({ ':name': 'Zoë', $age: 3 }));
      console.log(db.prepare('SELECT @a AS a, ?2 AS b').get({ a: 1 }, 2), db.prepare('SELECT :x AS x').get({ x: 'bare' }));`),
    ),
    script(
      'values of every type',
      withPets(`const row = db.prepare('SELECT ? AS i, ? AS f, ? AS t, ? AS n, ? AS b').get(1, 1.5, "O'Malley", null, new Uint8Array([1, 2]));
      console.log(row, Object.getPrototypeOf(row), db.prepare('SELECT ? AS big').get(2n ** 40n));`),
    ),
    script(
      'errors',
      withPets(
        attempts([
          `db.exec('SELEC 1')`,
          `db.prepare('SELECT * FROM nope')`,
          `db.prepare("INSERT INTO pets (name) VALUES ('Ada')").run()`,
          `db.prepare('INSERT INTO pets (name) VALUES (NULL)').run()`,
          `db.prepare('SELECT ? AS x').get({})`,
          `db.prepare('SELECT :a').get({ b: 1 })`,
          `db.prepare('SELECT ?').get(undefined)`,
          `db.prepare('SELECT 9007199254740993 AS n').get()`,
          `new DatabaseSync()`,
          `db.prepare('SELECT 1').get(1)`,
        ]),
      ),
    ),
    script('an uncaught error', withPets(`db.prepare('SELECT nam FROM pets').all();`)),
    script(
      'iterate, columns, sourceSQL, expandedSQL',
      withPets(`const statement = db.prepare('SELECT id, name FROM pets WHERE id > ?');
      for (const row of statement.iterate(0)) console.log(row);
      console.log(statement.columns(), statement.sourceSQL, statement.expandedSQL);`),
    ),
    script(
      'big integers and arrays',
      withPets(`const statement = db.prepare('SELECT 5 AS n, name FROM pets');
      statement.setReadBigInts(true);
      console.log(statement.get());
      statement.setReturnArrays?.(true);
      console.log(statement.all());`),
    ),
    script(
      'transactions',
      withPets(`db.exec('BEGIN'); db.exec("DELETE FROM pets"); console.log(db.isTransaction, db.prepare('SELECT count(*) AS n FROM pets').get()); db.exec('ROLLBACK');
      console.log(db.isTransaction, db.prepare('SELECT count(*) AS n FROM pets').get());`),
    ),
    script(
      'close and open',
      withPets(`db.close(); ${attempts([`db.exec('SELECT 1')`, `db.close()`, `db.isOpen`])}
      const lazy = new DatabaseSync(':memory:', { open: false }); console.log(lazy.isOpen); lazy.open(); console.log(lazy.isOpen);`),
    ),
    script(
      'own functions and aggregates',
      withPets(`db.function('shout', (text) => text.toUpperCase() + '!'); console.log(db.prepare("SELECT shout(name) AS s FROM pets").all());
      db.aggregate('total_length', { start: 0, step: (sum, name) => sum + name.length }); console.log(db.prepare('SELECT total_length(name) AS n FROM pets').get());`),
    ),
    script(
      'foreign keys are on, FTS and JSON are there',
      withPets(`console.log(db.prepare('PRAGMA foreign_keys').get(), db.prepare("SELECT json_extract('{\\"a\\":[1,2]}', '$.a[1]') AS j").get());
      db.exec("CREATE VIRTUAL TABLE notes USING fts5(body); INSERT INTO notes VALUES ('a brown cat')"); console.log(db.prepare("SELECT body FROM notes WHERE notes MATCH 'cat'").get());`),
    ),
    script(
      'a file that stays',
      program`
      import { existsSync } from 'node:fs';
      import { DatabaseSync } from 'node:sqlite';
      const first = new DatabaseSync('pets.db');
      first.exec('CREATE TABLE a (x); INSERT INTO a VALUES (7)');
      first.close();
      console.log(existsSync('pets.db'), new DatabaseSync('pets.db', { readOnly: true }).prepare('SELECT x FROM a').get());
      try { new DatabaseSync('none/pets.db'); } catch (error) { console.log(error.code, error.message); }
    `,
    ),
    server(
      'a server with a database',
      program`
      import { createServer } from 'node:http';
      import { text } from 'node:stream/consumers';
      import { DatabaseSync } from 'node:sqlite';
      const db = new DatabaseSync('pets.db');
      db.exec('CREATE TABLE IF NOT EXISTS pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
      createServer(async (request, response) => {
        if (request.method === 'POST') db.prepare('INSERT INTO pets (name) VALUES (?)').run(await text(request));
        response.end(JSON.stringify(db.prepare('SELECT * FROM pets').all()));
      }).listen(3000);
    `,
      [get('/'), post('/', 'text/plain', "Robert'); DROP TABLE pets;--"), get('/')],
    ),
  ],
};

// A program with a database and a check that looks into it. Data for tests, played on every engine that has node:sqlite.
import { CheckFailure } from '../check-failure.ts';
import { defineChecks } from '../define-checks.ts';
import { grade } from '../grade.ts';
import type { GradedEngine } from '../graded-engine.ts';

const APP = `import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL)');
db.prepare('INSERT INTO books (title) VALUES (?)').run('Dune');

createServer((request, response) => {
  response.end(String(db.prepare('SELECT * FROM books').all().length));
}).listen(3000);
`;

/** What the check found out. */
export interface DatabaseFindings {
  status: string;
  message: string;
  rows: unknown;
  queriesForThree: number;
  firstQuery: string | undefined;
  refused: unknown;
  changed: unknown;
  seenByProgram: string;
  missingTable: string;
}

/** What it has to find out, whatever the engine. */
export const rightFindings: DatabaseFindings = {
  status: 'pass',
  message: '',
  rows: [{ id: 1, title: 'Dune' }],
  queriesForThree: 3,
  firstQuery: 'SELECT * FROM books',
  refused: 'NOT NULL constraint failed: books.title',
  changed: { changes: 1 },
  seenByProgram: '2',
  missingTable: 'The database says: no such table: pets.',
};

/** Runs the check and gives what it found. */
export async function playDatabase(engine: GradedEngine): Promise<DatabaseFindings> {
  const findings: Partial<DatabaseFindings> = {};
  const checks = defineChecks(({ check }) =>
    check('books', { title: 'T', why: 'W', hints: [] }, async ({ start, visitor, database }) => {
      await start({ database: true });
      const me = visitor();
      const before = (await database.queries()).length;
      for (let count = 0; count < 3; count += 1) await me.get('/');
      const queries = await database.queries();
      findings.queriesForThree = queries.length - before;
      findings.firstQuery = queries[before];
      findings.rows = await database.rows('SELECT * FROM books WHERE id = ?', 1);
      const bad = await database.change('INSERT INTO books (title) VALUES (?)', null);
      findings.refused = 'refused' in bad ? bad.refused : bad;
      findings.changed = await database.change('INSERT INTO books (title) VALUES (?)', "O'Malley");
      findings.seenByProgram = (await me.get('/')).text;
      findings.missingTable = await database
        .rows('SELECT * FROM pets')
        .then(String, (error: unknown) => (error instanceof CheckFailure ? error.message : String(error)));
    }),
  );
  const project = { entry: 'app.ts', files: { 'package.json': '{ "type": "module" }', 'app.ts': APP } };
  const { status, message, checks: results } = await grade({ exercise: 'e', checks, project, engine });
  return { status, message: message || (results[0]?.message ?? ''), ...findings } as DatabaseFindings;
}

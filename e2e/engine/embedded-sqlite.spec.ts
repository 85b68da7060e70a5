// The embedded engine in a bare page: `node:sqlite`, which is downloaded only by programs that import it.
import { expect, test } from 'playwright/test';
import { hono, play, playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

useEmbeddedPage();

const statements = `const db = new DatabaseSync('data/pets.db');
db.exec('CREATE TABLE pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)');
db.prepare('INSERT INTO pets (name) VALUES (?)').run('Mo');
`;

test('a database in a file that the page can read', async ({ page }) => {
  const source = `import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
mkdirSync('data');
${statements}
createServer((_, response) => response.end(JSON.stringify(db.prepare('SELECT * FROM pets').all()))).listen(3000);`;
  const found = await page.evaluate(async (project) => {
    const run = await embedded.engine.run(project);
    await run.listening;
    const answer = await embedded.ask(run, { path: '/' });
    const bytes = await run.files.read('data/pets.db');
    return { answer, head: new TextDecoder().decode(bytes.slice(0, 15)), size: bytes.length };
  }, program(source));
  expect(found).toEqual({
    answer: { status: 200, text: '[{"id":1,"name":"Mo"}]' },
    head: 'SQLite format 3',
    size: 12_288,
  });
});

test('a database file of the project is opened', async ({ page }) => {
  const { files } = await page.evaluate(
    async (project) => {
      const run = await embedded.engine.run(project);
      await run.listening;
      return { files: { 'data/pets.db': await run.files.read('data/pets.db') } };
    },
    program(
      `import { DatabaseSync } from 'node:sqlite';\n${statements}setInterval(() => {}, 1000); (await import('node:http')).createServer().listen(3000);`,
      { 'data/.keep': '' },
    ),
  );
  const read = `import { DatabaseSync } from 'node:sqlite';
console.log(new DatabaseSync('data/pets.db').prepare('SELECT name FROM pets').get()?.name);`;
  const project = program(read);
  const { stdout } = await playToEnd(page, { ...project, files: { ...project.files, ...files } });
  expect(stdout).toBe('Mo\n');
});

test('an error points at the learner’s line', async ({ page }) => {
  const { exit } = await playToEnd(
    page,
    program(
      "import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync(':memory:');\ndb.exec('SELEC 1');",
    ),
  );
  expect(exit.error).toMatchObject({
    name: 'Error',
    code: 'ERR_SQLITE_ERROR',
    message: 'near "SELEC": syntax error',
    location: { file: 'src/app.ts', line: 3, column: 4 },
  });
});

for (const [how, source] of Object.entries({
  'dynamic import': "const { DatabaseSync } = await import('node:sqlite');",
  'a name made at run time': "const { DatabaseSync } = await import(['node', 'sqlite'].join(':'));",
  require:
    "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nconst { DatabaseSync } = require('node:sqlite');",
  getBuiltinModule: "const { DatabaseSync } = process.getBuiltinModule('node:sqlite');",
})) {
  test(`by way of ${how}`, async ({ page }) => {
    const last = "console.log(new DatabaseSync(':memory:').prepare('SELECT 7 AS n').get());";
    const { stdout, stderr } = await playToEnd(page, program(`${source}\n${last}`));
    expect(stderr + stdout).toBe('[Object: null prototype] { n: 7 }\n');
  });
}

test('a program without a database downloads none', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await play(page, hono, { requests: [{ path: '/' }] });
  expect(asked.filter((path) => path.includes('sqlite'))).toEqual([]);
  await playToEnd(page, program("import 'node:sqlite';"));
  expect(asked.filter((path) => path.includes('sqlite'))).toHaveLength(2);
});

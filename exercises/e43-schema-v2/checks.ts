import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import { show } from '../../src/grading/show.ts';

/** What 001_books.sql has always been. */
const FIRST = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;
`;

const SECOND = `ALTER TABLE books ADD COLUMN status TEXT NOT NULL DEFAULT 'here';\n`;

const insert = (titles: readonly string[]) =>
  titles.map((title) => `INSERT INTO books (title) VALUES ('${title.replaceAll("'", "''")}');\n`).join('');

/** A moment in the life of a database: what lies in migrations/ then, and what people do after migrate. */
interface Moment {
  /** Scripts that are put there. */
  write?: Record<string, string>;
  /** Whether the project's own scripts come back, which are hidden at first. */
  restore?: boolean;
  /** How often migrate is called. Default once. */
  times?: number;
  /** SQL that is done afterwards. */
  after?: string;
}

/** A program that lets a database live through such moments, and keeps what the learner's migrate threw. */
const appFor = (
  moments: readonly Moment[],
) => `import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { migrate } from './migrate.ts';

export const app = new Hono();
const db = openDatabase(':memory:');
const thrown: string[] = [];
mkdirSync('own-scripts');
for (const file of readdirSync('migrations')) renameSync('migrations/' + file, 'own-scripts/' + file);
for (const { write = {}, restore = false, times = 1, after } of ${JSON.stringify(moments)} as any[]) {
  for (const name of Object.keys(write)) writeFileSync('migrations/' + name, write[name]);
  if (restore) for (const file of readdirSync('own-scripts')) renameSync('own-scripts/' + file, 'migrations/' + file);
  for (let time = 0; time < times; time += 1) {
    try {
      await migrate(db);
    } catch (error) {
      thrown.push(error instanceof Error ? error.message + ' ' + String(error.cause ?? '') : String(error));
    }
  }
  if (after) await db.exec(after).catch((error) => thrown.push(String(error)));
}
app.get('/thrown', (c) => c.json(thrown));
`;

interface Setting {
  /** What happened to the database before. Without it, it is empty. */
  before?: Moment;
  /** How often migrate is called. */
  times?: number;
  /** Scripts in migrations/, in place of the learner's or beside them. */
  scripts?: Record<string, string>;
}

/** Calls migrate on such a database, and gives the messages of what it threw. */
async function run(
  { start, visitor }: CheckContext,
  { before, times = 1, scripts = {} }: Setting,
): Promise<string[]> {
  const files = Object.fromEntries(
    Object.entries(scripts).map(([name, text]) => [`migrations/${name}`, text]),
  );
  const moments = [...(before ? [before] : []), { restore: true, times }];
  await start({ files: { 'src/app.ts': appFor(moments), ...files }, database: true });
  return (await visitor().get('/thrown')).json as string[];
}

async function expectDone(context: CheckContext, setting: Setting, what: string): Promise<void> {
  const thrown = await run(context, setting);
  if (thrown.length > 0)
    context.fail(`${what}, and migrate threw an error: ${thrown[0]?.trim()}.`, {
      expected: 'no error',
      actual: thrown.join('; '),
    });
}

/** A database that was made by version 1, with these books. */
const versionOne = (titles: readonly string[]): Moment => ({
  write: { '001_books.sql': FIRST },
  after: insert(titles),
});

async function titlesNow({ database }: CheckContext): Promise<string[]> {
  const rows = await database.rows('SELECT title FROM books ORDER BY id');
  return rows.map(({ title }) => String(title));
}

async function doneNow({ database }: CheckContext): Promise<number[]> {
  const rows = await database.rows('SELECT number FROM migrations ORDER BY number');
  return rows.map(({ number }) => Number(number));
}

async function columnsNow({ database }: CheckContext): Promise<string> {
  const rows = await database.rows(
    'SELECT name, type, "notnull" AS needed, dflt_value AS standard FROM pragma_table_info(\'books\')',
  );
  return rows.map(({ name, type, needed, standard }) => `${name} ${type} ${needed} ${standard}`).join(', ');
}

export default defineChecks(({ check }) => {
  check(
    'fresh',
    {
      title: 'An empty database gets all tables, and remembers what was done',
      why: 'Every new machine, every test and every colleague begins with an empty database.',
      hints: [
        'What should migrate do with each file in migrations/, and what does it write down afterwards?',
        'A table of its own holds what has been done: CREATE TABLE IF NOT EXISTS … does nothing when it is there.',
        "await db.exec('CREATE TABLE ____ ____ ____ migrations (number INTEGER PRIMARY KEY) STRICT');",
        { reveal: 'src/migrate.ts' },
      ],
    },
    async (context) => {
      const { fail } = context;
      await expectDone(
        context,
        { scripts: { '001_books.sql': FIRST, '003_shelf.sql': 'ALTER TABLE books ADD COLUMN shelf TEXT;' } },
        'An empty database was migrated',
      );
      const columns = await columnsNow(context);
      const details = { expected: 'books with the column shelf', actual: columns || 'no table books' };
      if (columns === '')
        fail(
          'An empty database was migrated, and there is no table books. Do the scripts in migrations/.',
          details,
        );
      if (!columns.includes('shelf '))
        fail(
          'We put a script migrations/003_shelf.sql beside yours, an empty database was migrated, and books has no column shelf: it was not done.',
          details,
        );
      const done = await doneNow(context);
      if (done.join() !== '1,2,3')
        fail('After 001, 002 and 003 the table migrations should hold the numbers 1, 2 and 3.', {
          expected: '1, 2, 3',
          actual: show(done),
        });
    },
  );

  check(
    'same-tables',
    {
      title: 'An empty database and an old one end up with the same tables',
      why: 'If they differ, a program that works for you fails for those who have used it longest.',
      requires: ['fresh'],
      hints: [
        'Have you changed 001_books.sql? Databases in the world have run it as it was.',
        'A new column for boats is a new script, 002_colour.sql, whatever stands in the first.',
        'Put 001_books.sql back as it was, and let 002_status.sql say ALTER TABLE books ADD COLUMN …',
        { reveal: 'migrations/002_status.sql' },
      ],
    },
    async (context) => {
      await expectDone(context, {}, 'An empty database was migrated with your own scripts');
      const fresh = await columnsNow(context);
      await expectDone(
        context,
        { before: versionOne(['Old']) },
        'A database of version 1 was migrated with your own scripts',
      );
      const old = await columnsNow(context);
      if (!fresh.includes('status TEXT') && old === fresh)
        context.fail(
          'An empty database was migrated with your own scripts, and books has no column status of the type TEXT. Add it in 002_status.sql.',
          {
            expected: 'status TEXT among the columns',
            actual: fresh,
          },
        );
      if (old === fresh) return;
      context.fail(
        'An empty database and one of version 1 end up with different columns. Databases already in the world have run 001 as it was: changes belong into 002.',
        { expected: fresh, actual: old },
      );
    },
  );

  check(
    'old-rows',
    {
      title: 'Old books survive, and are here',
      why: 'The rows are the reason for the database. They were there before your program, and will be there after it.',
      requires: ['fresh'],
      hints: [
        'Which statement changes a table that has rows?',
        "ALTER TABLE boats ADD COLUMN colour TEXT NOT NULL DEFAULT 'white': boats that are there become white.",
        "ALTER TABLE books ADD COLUMN status TEXT ____ ____ DEFAULT '____';",
        { reveal: 'migrations/002_status.sql' },
      ],
    },
    async (context) => {
      const { database, fail, random } = context;
      const titles = random.names(4);
      await expectDone(
        context,
        { before: versionOne(titles), scripts: { '001_books.sql': FIRST } },
        'A database of version 1 was migrated',
      );
      const found = await titlesNow(context);
      if (found.join('\n') !== titles.join('\n'))
        fail('A database of version 1 was migrated, and its books are not what they were.', {
          expected: show(titles),
          actual: show(found),
        });
      const rows = await database.rows('SELECT title, status FROM books');
      const lost = rows.find(({ status }) => status !== 'here');
      if (lost)
        fail(`After the migration the status of an old book is ${show(lost['status'])}. It should be here.`, {
          expected: 'here',
          actual: show(rows),
        });
      await database.change('INSERT INTO books (title) VALUES (?)', 'New');
      const [added] = await database.rows("SELECT status FROM books WHERE title = 'New'");
      if (added?.['status'] !== 'here')
        fail('A new book that does not say where it is should be here. Give the column a DEFAULT.', {
          expected: 'here',
          actual: show(added?.['status']),
        });
      const none = await database.change("INSERT INTO books (title, status) VALUES ('Lost', NULL)");
      if (!('refused' in none))
        fail('A book whose status is NULL got in. The status is never missing: say NOT NULL.', {
          expected: 'the row refused',
          actual: 'the row is in the table',
        });
    },
  );

  check(
    'once',
    {
      title: 'Each script is done once, however often migrate runs',
      why: 'It runs at every start of the program. The second start must not bring the tables again.',
      requires: ['fresh'],
      hints: [
        'How does migrate know, before it does a script, that it has been done?',
        'const rows = await db.all("SELECT number FROM done"); const known = new Set(rows.map(({ number }) => number)); then known.has(3) tells.',
        'if (done.____(number)) continue;',
        { reveal: 'src/migrate.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const title = `Once ${random.word()}`;
      await expectDone(
        context,
        { times: 3, scripts: { '001_books.sql': FIRST, '003_more.sql': insert([title]) } },
        'An empty database was migrated three times in a row',
      );
      const titles = await titlesNow(context);
      if (titles.filter((one) => one === title).length !== 1)
        fail(
          `A script that puts in one book was there, migrate ran three times, and the book is in the table ${titles.filter((one) => one === title).length} times.`,
          {
            expected: 'once',
            actual: show(titles),
          },
        );
    },
  );

  check(
    'only-new',
    {
      title: 'An old database does what is new, in the order of the numbers',
      why: 'Each machine may be at another version. All arrive at the same tables.',
      requires: ['once'],
      hints: [
        'In which order does your list of files come, and is 10 behind 9 in it?',
        "As texts, '10' comes before '9'. Number.parseInt('10_masts.sql', 10) is 10, and numbers can be subtracted: sort((a, b) => a - b).",
        '.sort((one, other) => Number.parseInt(one, 10) ____ Number.parseInt(other, 10))',
        { reveal: 'src/migrate.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const [old, word] = [`Old ${random.word()}`, random.word()];
      const known = {
        '001_books.sql': `${FIRST}${insert([old])}`,
        '002_status.sql': SECOND,
        '3_shelf.sql': "ALTER TABLE books ADD COLUMN shelf TEXT NOT NULL DEFAULT 'A';\n",
      };
      const scripts = {
        ...known,
        '9_rename.sql': 'ALTER TABLE books RENAME COLUMN shelf TO place;\n',
        '10_move.sql': `UPDATE books SET place = '${word}';\n`,
        'README.md': 'Numbered scripts.',
      };
      const before = { write: known };
      await expectDone(
        context,
        { before, scripts, times: 2 },
        'A database that had done 1 to 3 was migrated, with the new scripts 9_rename.sql and 10_move.sql',
      );
      const titles = await titlesNow(context);
      if (titles.join() !== old)
        fail('A database that had done 1 was migrated, and 001_books.sql was done again.', {
          expected: show([old]),
          actual: show(titles),
        });
      const rows = await context.database.rows('SELECT place FROM books');
      if (rows[0]?.['place'] !== word)
        fail('10_move.sql should be done after 9_rename.sql, and it was not done, or too early.', {
          expected: word,
          actual: show(rows),
        });
      const done = await doneNow(context);
      if (done.join() !== '1,2,3,9,10')
        fail('After the scripts 1, 2, 3, 9 and 10 the table migrations should hold these numbers.', {
          expected: '1, 2, 3, 9, 10',
          actual: show(done),
        });
    },
  );

  check(
    'broken',
    {
      title: 'A script that fails leaves nothing behind, and is named',
      why: 'A half-done script can neither be done again nor be left. Then somebody sits there by hand, at night.',
      requires: ['once'],
      hints: [
        'A script may have five statements, and the third may fail. What about the first two?',
        'db.tx undoes all of it, tables included. Writing down the number belongs into the same transaction.',
        'await db.tx(async (t) => {\n        await t.____(script);\n        await t.run("INSERT INTO migrations (number) VALUES (?)", [number]);\n      });',
        { reveal: 'src/migrate.ts' },
      ],
    },
    async (context) => {
      const { database, fail, random } = context;
      const word = random.word();
      const bad = `04_${word}.sql`;
      const scripts = {
        '001_books.sql': FIRST,
        '003_good.sql': insert(['Good']),
        [bad]: `CREATE TABLE half (id INTEGER);\n${insert(['Half'])}INSERT INTO nowhere VALUES (1);\n`,
        '005_later.sql': insert(['Later']),
      };
      const thrown = await run(context, { scripts });
      if (thrown.length === 0)
        fail(
          `The script ${bad} fails, and migrate did not throw. Whoever starts the program has to hear of it.`,
          {
            expected: 'an error',
            actual: 'none',
          },
        );
      if (!thrown[0]?.includes(word))
        fail(
          `The script ${bad} fails, and the error that migrate throws does not name it: ${thrown[0]?.trim()}. Throw a new Error with the name of the file.`,
          {
            expected: `a message with ${bad}`,
            actual: thrown[0] ?? '',
          },
        );
      const books = await database.rows("SELECT name FROM sqlite_schema WHERE name = 'books'");
      if (books.length === 0)
        fail(
          `${bad} failed, and 001 to 003 before it should stay done, but there is no table books any more. A transaction for each script keeps those before it.`,
          { expected: 'the tables of 001 to 003', actual: 'no table books' },
        );
      const half = await database.rows("SELECT name FROM sqlite_schema WHERE name = 'half'");
      const titles = await titlesNow(context);
      const done = await doneNow(context);
      const actual = `${half.length === 0 ? 'no table half' : 'a table half'}, books ${show(titles)}, done ${show(done)}`;
      const details = { expected: 'no table half, books ["Good"], done [1, 2, 3]', actual };
      if (half.length > 0 || titles.includes('Half'))
        fail(
          `The third statement of ${bad} fails, and the first two have been kept. Do the whole script in db.tx.`,
          details,
        );
      if (titles.includes('Later'))
        fail(
          `After ${bad} had failed, 005_later.sql was done. It may rely on what failed: stop at the first error.`,
          details,
        );
      if (!titles.includes('Good') || done.join() !== '1,2,3')
        fail(
          `${bad} failed, and 001 to 003 before it should stay done, with their numbers 1, 2 and 3 written down. A transaction for each script keeps them.`,
          details,
        );
    },
  );
});

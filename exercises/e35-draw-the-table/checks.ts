import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { SqlValue } from '../../src/grading/database/database.ts';
import { show } from '../../src/grading/show.ts';

type Book = Record<string, SqlValue>;

const COLUMNS = ['id', 'title', 'author', 'isbn', 'pages', 'year'];

/** A book with an isbn that no other has. */
function newBook({ random }: CheckContext, title: string): Book {
  return {
    title,
    author: random.pick(['Ada', 'Zoë', "O'Malley"]),
    isbn: `978-${random.integer(0, 9)}-${random.integer(10_000, 99_999)}-${random.integer(100, 999)}-${random.integer(0, 9)}`,
    pages: random.integer(20, 900),
    year: random.integer(1400, 2024),
  };
}

/** Puts a book into the table past the program. */
function insert({ database }: CheckContext, book: Book): Promise<{ changes: number } | { refused: string }> {
  const names = Object.keys(book);
  return database.change(
    `INSERT INTO books (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(book),
  );
}

async function expectTaken(context: CheckContext, book: Book, message: string): Promise<void> {
  const outcome = await insert(context, book);
  if (!('refused' in outcome)) return;
  context.fail(`${message} The database says: ${outcome.refused}.`, {
    expected: `the row ${show(book)} in the table`,
    actual: outcome.refused,
  });
}

async function expectRefused(context: CheckContext, book: Book, message: string): Promise<void> {
  const outcome = await insert(context, book);
  if ('refused' in outcome) return;
  context.fail(message, {
    expected: `${show(book)} refused by the database`,
    actual: 'the row is in the table',
  });
}

async function columnsOf({ database }: CheckContext): Promise<string[]> {
  const rows = await database.rows("SELECT name FROM pragma_table_info('books')");
  return rows.map(({ name }) => String(name).toLowerCase());
}

export default defineChecks(({ check }) => {
  check(
    'columns',
    {
      title: 'The table books has its six columns',
      why: 'A table is a promise about each row: these facts, under these names.',
      hints: [
        'Look at CREATE TABLE in books.sql. Which of the six columns are there?',
        'Columns stand in parentheses, each a name and a type, with commas between them: CREATE TABLE boats (id INTEGER PRIMARY KEY, name TEXT, masts INTEGER).',
        'author TEXT,\n  isbn TEXT,\n  pages ____,\n  year INTEGER',
        { reveal: 'books.sql' },
      ],
    },
    async (context) => {
      await context.start({ database: true });
      const found = await columnsOf(context);
      const details = {
        expected: COLUMNS.join(', '),
        actual: found.length === 0 ? 'no table books' : found.join(', '),
      };
      if (found.length === 0) {
        context.fail(
          'There is no table called books. Make it in books.sql, with CREATE TABLE books.',
          details,
        );
      }
      const missing = COLUMNS.filter((name) => !found.includes(name));
      if (missing.length > 0) {
        context.fail(
          `The table books has no column ${missing.join(' and no ')}. Each column is a line of its own in CREATE TABLE.`,
          details,
        );
      }
    },
  );

  check(
    'good-rows',
    {
      title: 'Good books are taken, and each gets an id of its own',
      why: 'The id is how links and other tables will speak of a row. Only the database knows which numbers are free.',
      requires: ['columns'],
      hints: [
        'Which type has id? And does a rule of yours refuse a book that is all right?',
        'INTEGER PRIMARY KEY is numbered by SQLite: INSERT INTO boats (name) VALUES (?) needs no id. A column without NOT NULL may stay empty.',
        'id ____ PRIMARY KEY,',
        { reveal: 'books.sql' },
      ],
    },
    async (context) => {
      const { start, database, fail, random } = context;
      await start({ database: true });
      const titles = [...random.names(3), `Beyond ${random.word()}`];
      const books = titles.map((title) => newBook(context, title));
      const [first = {}, second = {}, ...others] = books;
      await expectTaken(context, first, 'We put in a book with all its facts, and it was refused.');
      await expectTaken(
        context,
        { title: String(second['title']), isbn: String(second['isbn']) },
        'We put in a book with a title and an isbn alone, since nobody knew the rest, and it was refused: author, pages and year may be NULL.',
      );
      for (const book of others) {
        await expectTaken(
          context,
          { ...book, pages: 1, author: String(first['author']), title: String(first['title']) },
          'We put in a thin book with a title and an author that another one has as well, and it was refused: editions differ in their isbn alone.',
        );
      }
      const marks = books.map(() => '?').join(', ');
      const rows = await database.rows(
        `SELECT id, isbn FROM books WHERE isbn IN (${marks})`,
        ...books.map(({ isbn }) => String(isbn)),
      );
      const ids = rows.map(({ id }) => id);
      const details = { expected: 'a different number for each', actual: `the ids ${show(ids)}` };
      if (ids.some((id) => id === null)) {
        fail(
          'We put in books without an id, and their id stayed NULL. A column of the type INTEGER PRIMARY KEY is numbered by the database; one of another type is not.',
          details,
        );
      }
      if (new Set(ids).size !== ids.length) {
        fail('Several books have the same id, so nobody can tell them apart.', details);
      }
    },
  );

  check(
    'needed',
    {
      title: 'A book without a title or an isbn is refused',
      why: 'Every page that shows a book relies on these two. A rule in the table holds for every program that writes to it.',
      requires: ['columns'],
      hints: [
        'What has to stand behind a type, so that a column cannot stay empty?',
        'name TEXT NOT NULL: a boat without a name is refused, whoever puts it in.',
        'title TEXT ____ ____,',
        { reveal: 'books.sql' },
      ],
    },
    async (context) => {
      await context.start({ database: true });
      for (const name of ['title', 'isbn']) {
        for (const absent of [false, true]) {
          const { [name]: _, ...rest } = newBook(context, context.random.name());
          await expectRefused(
            context,
            absent ? rest : { ...rest, [name]: null },
            `We put in a book ${absent ? `without saying its ${name}` : `whose ${name} is NULL`}, past your program, and the table accepted it. Say NOT NULL behind the type of ${name}${absent ? ', and give it no default' : ''}.`,
          );
        }
      }
    },
  );

  check(
    'unique',
    {
      title: 'No two books have the same isbn',
      why: 'The isbn names an edition. Twice the same means that one of the two rows is a mistake.',
      requires: ['columns'],
      hints: [
        'Which column of the table can tell two books apart, besides id?',
        'One word behind a column does it: harbour_number TEXT UNIQUE.',
        'isbn TEXT NOT NULL ____,',
        { reveal: 'books.sql' },
      ],
    },
    async (context) => {
      await context.start({ database: true });
      const book = newBook(context, context.random.name());
      await expectTaken(context, book, 'We put in a book, and it was refused.');
      await expectRefused(
        context,
        { ...newBook(context, context.random.name()), isbn: book['isbn'] ?? null },
        'We put in two books with the same isbn, past your program, and the table accepted both. Say UNIQUE behind the isbn alone.',
      );
    },
  );

  check(
    'numbers',
    {
      title: 'Pages are a whole number above zero, and the year is a whole number',
      why: 'A database that takes “many” for a number cannot add, sort or compare later.',
      requires: ['columns', 'good-rows'],
      hints: [
        'SQLite takes the types for advice, unless the table says otherwise. Where can it say so?',
        'CREATE TABLE boats (masts INTEGER CHECK (masts < 6)) STRICT: STRICT refuses text for a number, and CHECK asks whatever you like.',
        'pages INTEGER ____ (pages ____ 0),\n  year INTEGER\n) ____;',
        { reveal: 'books.sql' },
      ],
    },
    async (context) => {
      const { random, start } = context;
      await start({ database: true });
      const bad: [string, SqlValue, string][] = [
        ['pages', -random.integer(1, 300), 'Add CHECK (…) behind its type.'],
        ['pages', 0, 'A book has at least one page: the CHECK should ask for more than zero.'],
        ['pages', 'many', 'Without STRICT behind the table, SQLite takes a type for advice.'],
        ['pages', 99.5, 'The type should be INTEGER, and the table STRICT.'],
        ['year', 'last year', 'Without STRICT behind the table, SQLite takes a type for advice.'],
        ['year', 1999.5, 'The type should be INTEGER, and the table STRICT.'],
      ];
      for (const [name, value, advice] of bad) {
        await expectRefused(
          context,
          { ...newBook(context, random.word()), [name]: value },
          `We put in a book with ${show(value)} as its ${name}, past your program, and the table accepted it. ${advice}`,
        );
      }
    },
  );

  check(
    'own-books',
    {
      title: 'At least three books are in the table at the start, and on the page',
      why: 'INSERT is how every row gets in, by hand today and by a form in lesson 7.3.',
      requires: ['columns'],
      hints: [
        'Look at the INSERT at the end of books.sql. How many rows does it put in?',
        "One INSERT may bring several rows: INSERT INTO boats (name, masts) VALUES ('Swan', 1), ('Heron', 2);",
        "INSERT INTO books (title, author, isbn, pages, year) VALUES\n  ('____', '____', '____', 184, 1972),",
        { reveal: 'books.sql' },
      ],
    },
    async (context) => {
      const { start, database, visitor, expect, fail } = context;
      await start({ database: true });
      const rows = await database.rows('SELECT title FROM books ORDER BY id');
      if (rows.length < 3) {
        fail(`The table should hold at least three books at the start, and it holds ${rows.length}.`, {
          expected: '3 rows or more',
          actual: `${rows.length}: ${show(rows.map(({ title }) => title))}`,
        });
      }
      const page = await visitor().get('/');
      expect(page).toHaveStatus(200);
      for (const { title } of rows) {
        expect(
          page,
          `The book “${String(title)}” is in the table, and the page at / does not show it.`,
        ).toShowText(String(title));
      }
    },
  );
});

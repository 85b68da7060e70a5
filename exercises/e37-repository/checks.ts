import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { show } from '../../src/grading/show.ts';
import { insertInto } from '../_library/sql.ts';
import { serverForRace } from '../_library/together.ts';

type Book = {
  id: number;
  title: string;
  author: string | null;
  pages: number | null;
};

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT,
  pages INTEGER CHECK (pages > 0)
) STRICT;
`;

/** Other books: their ids have gaps and say nothing of the order of their titles. */
async function startWithBooks(
  { start, random }: CheckContext,
  files: Record<string, string> = {},
): Promise<Book[]> {
  let id = random.integer(2, 9);
  const authors = random.names(3);
  const letters = random.shuffle(['A', 'C', 'G', 'M', 'T', 'W']);
  const books = letters.map((letter, index) => ({
    id: (id += random.integer(1, 5)),
    title: `${letter}${random.word()} & ${random.word()}`,
    author: authors[index] ?? null,
    pages: index === 5 ? null : random.integer(20, 900),
  }));
  const script = `${SCHEMA}${insertInto('books', books)}`;
  await start({ files: { 'data/books.sql': script, ...files }, database: true });
  return books;
}

async function homePage({ visitor, expect }: CheckContext): Promise<Page> {
  const page = await visitor().get('/');
  expect(page).toHaveStatus(200);
  return page;
}

/** Adds a book by the form and gives the answer to it. */
async function add(me: Visitor, values: { Title: string; Author: string; Pages: string }): Promise<Page> {
  const home = await me.get('/');
  return me.submit(home.html.find('form[method=post]'), values);
}

/** The page to which the form led; fails the check when it led nowhere. */
async function pageOfNew(me: Visitor, answer: Page, { expect, fail }: CheckContext): Promise<Page> {
  expect(
    answer,
    `We added a book, and the answer was ${answer.status} instead of a redirect to its page.`,
  ).toHaveStatus(302, 303);
  const page = await me.follow(answer);
  if (page.status !== 200) {
    fail(
      `We added a book, and your addBook led to ${page.path}, which answers ${page.status}. It should give the id of the new row: INSERT … RETURNING id with db.get gives a row that holds it.`,
      {
        page,
        aboutHead: true,
        expected: 'the page of the new book',
        actual: `${page.path} answers ${page.status}`,
      },
    );
  }
  return page;
}

export default defineChecks(({ check }) => {
  check(
    'list',
    {
      title: 'The page / shows every book, in the order of the titles',
      why: 'One function asks the database; every page that needs the books calls it.',
      hints: [
        'Look at listBooks in src/books.ts. Which call of db gives all rows that a query finds?',
        "await db.all<Boat>('SELECT id, name FROM boats ORDER BY name') is a list of boats.",
        "return db.____<Book>('SELECT * FROM books ORDER BY ____');",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const books = await startWithBooks(context);
      const page = await homePage(context);
      const shown = books.filter(({ title }) => page.html.text.includes(title));
      const [missing] = books.filter((book) => !shown.includes(book));
      if (missing) {
        fail(
          `The table holds the book “${missing.title}”, and the page at / does not show it. listBooks should give all rows.`,
          {
            page,
            aboutHead: shown.length === 0,
            expected: missing.title,
            actual: page.html.find('main').text,
          },
        );
      }
      const sorted = books.map(({ title }) => title).sort();
      const text = page.html.text;
      const found = [...sorted].sort((one, other) => text.indexOf(one) - text.indexOf(other));
      if (found.join() !== sorted.join()) {
        fail('The books are there, but not in the order of their titles. Only ORDER BY decides an order.', {
          page,
          aboutHead: true,
          expected: show(sorted),
          actual: show(found),
        });
      }
    },
  );

  check(
    'get',
    {
      title: 'The page of a book shows this book',
      why: 'A primary key finds exactly one row, however many there are.',
      hints: [
        'Look at getBook. Which call of db gives one row, and which row do you want?',
        "await db.get<Boat>('SELECT id, name FROM boats WHERE id = ?', [7]) is one boat: the ? stands for the 7.",
        "return db.get<Book>('SELECT * FROM books WHERE id = ?', [____]);",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, expect } = context;
      const books = await startWithBooks(context);
      for (const { id, title, author, pages } of books) {
        const page = await visitor().get(`/books/${id}`);
        expect(
          page,
          `There is a book with the id ${id}, and GET /books/${id} answered ${page.status}. getBook should give its row.`,
        ).toHaveStatus(200);
        for (const fact of [title, author ?? 'unknown', pages === null ? 'not counted' : String(pages)]) {
          if (page.html.find('main').text.toLowerCase().includes(fact.toLowerCase())) continue;
          fail(
            `The page of the book ${id} should show “${fact}”, and does not. Does getBook choose by this id, and bring title, author and pages?`,
            { page, aboutHead: true, expected: fact, actual: page.html.find('main').text },
          );
        }
      }
    },
  );

  check(
    'missing',
    {
      title: 'A book that does not exist is a 404',
      why: 'undefined says honestly that there is no such row, and the page can answer 404.',
      requires: ['get'],
      hints: [
        'What does getBook give for an id that no row has?',
        'db.get gives undefined by itself when a query finds no row. Hand it on as it is.',
        'getBook is one line: return db.get<Book>(____, [id]);',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const books = await startWithBooks(context);
      const known = books.map(({ id }) => id);
      const gap = Math.min(...known) - 1;
      for (const id of [gap, Math.max(...known) + 1, random.integer(1000, 9999)]) {
        const page = await visitor().get(`/books/${id}`);
        expect(
          page,
          `No book has the id ${id}, so GET /books/${id} should answer 404, but it answered ${page.status}. getBook should give undefined then.`,
        ).toHaveStatus(404);
      }
    },
  );

  check(
    'add',
    {
      title: 'The form adds a book, and leads to its page',
      why: 'Only the database knows which id the new row got, so it has to say so in the same statement.',
      requires: ['get'],
      hints: [
        'Look at addBook. After an INSERT, who knows the new id?',
        "await db.get<{ id: number }>('INSERT INTO boats (name) VALUES (?) RETURNING id', ['Swan']) puts a row in and gives { id: 6 }.",
        "const row = await db.get<{ id: number }>('INSERT INTO books (title, author, pages) VALUES (?, ?, ?) ____ id', [book.title, ____, ____]);",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random, database } = context;
      await startWithBooks(context);
      const me = visitor();
      for (const title of [`The ${random.word()}`, `After the ${random.word()}`]) {
        const pages = random.integer(20, 900);
        const answer = await add(me, { Title: title, Author: 'Ada', Pages: String(pages) });
        const rows = await database.rows('SELECT title, author, pages FROM books WHERE title = ?', title);
        if (rows.length !== 1) {
          fail(
            `We added the book “${title}” by the form, and afterwards the table has ${rows.length} rows with this title. addBook should INSERT it once.`,
            { page: answer, aboutHead: true, expected: 'one row', actual: show(rows) },
          );
        }
        if (rows[0]?.['author'] !== 'Ada' || rows[0]['pages'] !== pages) {
          fail('We added a book by the form, and its row holds other values than we typed.', {
            page: answer,
            aboutHead: true,
            expected: show({ title, author: 'Ada', pages }),
            actual: show(rows[0]),
          });
        }
        const page = await pageOfNew(me, answer, context);
        expect(
          page,
          `We added the book “${title}”, and were led to the page of another one. addBook should give the id of the new row.`,
        ).toShowText(title);
      }
      const shy = `Nobody’s ${random.word()}`;
      const answer = await add(me, { Title: shy, Author: '', Pages: '' });
      const page = await pageOfNew(me, answer, context);
      expect(page).toShowText('unknown');
      const [row] = await database.rows('SELECT author, pages FROM books WHERE title = ?', shy);
      if (row?.['author'] !== null || row['pages'] !== null) {
        fail('We added a book without author and pages, and they should be NULL in its row.', {
          page,
          aboutHead: true,
          expected: show({ author: null, pages: null }),
          actual: show(row),
        });
      }
    },
  );

  check(
    'together',
    {
      title: 'Books that are added in the same moment get ids of their own',
      why: 'Between two statements of yours, others may have added something. One statement has no between.',
      requires: ['add'],
      hints: [
        'How many statements does addBook need until it knows the id? What if another visitor comes in between?',
        'INSERT INTO boats (name) VALUES (?) RETURNING id is one statement: nobody can come in between, and the id is that of this row.',
        'INSERT INTO books (title, author, pages) VALUES (?, ?, ?) RETURNING ____',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, random } = context;
      await startWithBooks(context, { 'src/server.ts': serverForRace(6) });
      const me = visitor();
      const home = await me.get('/');
      const form = home.html.find('form[method=post]');
      const titles = Array.from({ length: 6 }, (_, index) => `Twin ${index + 1} ${random.word()}`);
      const answers = await Promise.all(
        titles.map((title) => me.submit(form, { Title: title, Author: '', Pages: '' })),
      );
      const targets = answers.map((answer) => answer.header('Location') ?? `status ${answer.status}`);
      const details = { expected: 'six addresses', actual: show(targets) };
      const broken = answers.find(({ status }) => status >= 400);
      if (broken) {
        fail(
          `We added six books at once, and one of them was answered with ${broken.status}. Let the database give the id: two quick adds must not choose the same one.`,
          { page: broken, ...details },
        );
      }
      if (new Set(targets).size !== titles.length) {
        fail(
          'We added six books at once, and two quick adds got the same id. Ask for the id in the INSERT itself, with RETURNING id.',
          { ...(answers[0] ? { page: answers[0] } : {}), ...details },
        );
      }
      for (const [index, answer] of answers.entries()) {
        const page = await pageOfNew(me, answer, context);
        const title = titles[index] ?? '';
        if (page.html.text.includes(title)) continue;
        fail(
          `We added six books at once, and “${title}” led to the page of another one. Ask for the id in the INSERT itself, with RETURNING id.`,
          { page, aboutHead: true, expected: title, actual: page.html.find('main').text },
        );
      }
    },
  );

  check(
    'one-value',
    {
      title: 'Whatever is typed stays one value',
      why: 'If a title can end the statement that stores it, whoever types titles rules the database.',
      requires: ['list', 'add'],
      hints: [
        'Look for a ${…} in your SQL. What does the database read when the value holds a quotation mark?',
        "A ? keeps the value out of the SQL: db.run('DELETE FROM boats WHERE name = ?', [name]).",
        "'INSERT INTO books (title, author, pages) VALUES (____, ____, ____) RETURNING id'",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, database, expect } = context;
      const books = await startWithBooks(context);
      const me = visitor();
      const typed = [
        "O'Malley’s 'guide'",
        '<b>Bo</b>',
        "'); DROP TABLE books; --",
        "x', 'y', 1) --",
        '? and ??',
        '"',
      ];
      for (const title of typed) {
        const answer = await add(me, { Title: title, Author: title, Pages: '7' });
        if (answer.status >= 400) {
          fail(
            `We added a book called ${title}, and the answer was ${answer.status}: a quotation mark ended the text in your SQL. Put a ? there, and the value into the list behind it.`,
            { page: answer, aboutHead: true, expected: 'a redirect', actual: `status ${answer.status}` },
          );
        }
        const page = await pageOfNew(me, answer, context);
        expect(page).toBeInert(title);
        const rows = await database.rows(
          'SELECT title, author, pages FROM books ORDER BY rowid DESC LIMIT 1',
        );
        if (rows[0]?.['title'] === title && rows[0]['author'] === title && rows[0]['pages'] === 7) continue;
        fail(
          `We added a book called ${title}, and its row holds something else. Keep what is typed as it is.`,
          {
            page,
            aboutHead: true,
            expected: show({ title, author: title, pages: 7 }),
            actual: show(rows[0]),
          },
        );
      }
      const [{ n } = {}] = await database.rows('SELECT count(*) AS n FROM books');
      if (n !== books.length + typed.length)
        fail('After strange titles the table has another number of rows than it should.', {
          expected: `${books.length + typed.length} rows`,
          actual: `${show(n)} rows`,
        });
    },
  );
});

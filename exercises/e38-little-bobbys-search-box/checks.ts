import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import { insertInto } from '../_library/sql.ts';

type Book = { title: string; author: string; pages: number };
type Reader = { id: number; name: string; email: string; pin: string };

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  pages INTEGER NOT NULL
) STRICT;
CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  pin TEXT NOT NULL
) STRICT;
`;

interface Library {
  books: Book[];
  readers: Reader[];
  word: string;
}

/** Other books and readers. Each order gives another row first, and some titles hold signs of patterns and of SQL. */
async function startLibrary({ start, random }: CheckContext): Promise<Library> {
  const word = random.word();
  const titles = [
    `A ${word} for Winter`,
    `Blue ${word.toUpperCase()}`,
    `C: 50% of a ${word}`,
    `D: 500 ${random.word()}s`,
    `E: O'Malley’s ${random.word()}`,
    `F: a_b in the Margin`,
    `G: axb ${random.word()}`,
    `H: ${random.word()} \\ Backslash`,
  ];
  const authors = ['Zed', 'Yara', 'Xenia', 'Will', 'Vera', 'Uma', 'Tim', 'Sol'];
  const pages = [300, 100, 200, 800, 700, 600, 500, 400].map((count) => count + random.integer(0, 9));
  const books = titles.map((title, index) => ({
    title,
    author: authors[index] ?? '',
    pages: pages[index] ?? 1,
  }));
  const names = random.names(3);
  const first = random.integer(3, 40);
  const readers = names.map((name, index) => ({
    id: first + index,
    name,
    email: `${random.word()}${index}@harbour.example`,
    pin: String(random.integer(1000, 9999)),
  }));
  const script = SCHEMA + insertInto('books', random.shuffle(books)) + insertInto('readers', readers);
  await start({ files: { 'data/library.sql': script }, database: true });
  return { books, readers, word };
}

async function search({ visitor }: CheckContext, q: string, sort?: string): Promise<Page> {
  const query = new URLSearchParams({ q, ...(sort === undefined ? {} : { sort }) });
  return visitor().get(`/?${query.toString()}`);
}

/** The titles that a page lists, in its order. */
function titlesOn(page: Page, { books }: Library): string[] {
  const items = page.html.findAll('li').map(({ text }) => text);
  return items
    .flatMap((text) => books.filter(({ title }) => text.includes(title.replace(/\s+/g, ' '))))
    .map(({ title }) => title);
}

/** Fails unless a search finds exactly the titles that hold the text. */
async function expectFound(
  context: CheckContext,
  library: Library,
  q: string,
  advice: string,
): Promise<void> {
  const page = await search(context, q);
  context
    .expect(page, `We searched for ${show(q)}, and the answer was ${page.status}. ${advice}`)
    .toHaveStatus(200);
  const right = library.books
    .map(({ title }) => title)
    .filter((title) => title.toLowerCase().includes(q.toLowerCase()));
  const found = titlesOn(page, library);
  const details = { page, expected: show(right.sort()), actual: show(found.sort()) };
  const missing = right.find((title) => !found.includes(title));
  if (missing !== undefined)
    context.fail(
      `We searched for ${show(q)}, and “${missing}”, which holds it, was not found. ${advice}`,
      details,
    );
  const extra = found.find((title) => !right.includes(title));
  if (extra !== undefined)
    context.fail(
      `We searched for ${show(q)}, and “${extra}”, which does not hold it, was found. ${advice}`,
      details,
    );
}

/** Everything in both tables, as text. */
async function everything({ database }: CheckContext): Promise<string> {
  const books = await database.rows('SELECT * FROM books ORDER BY id');
  const readers = await database.rows('SELECT * FROM readers ORDER BY id');
  return JSON.stringify([books, readers]);
}

const PARAMETER =
  'Put a ? in the place of the text, without quotation marks around it, and the text into the list behind the SQL.';

export default defineChecks(({ check }) => {
  check(
    'finds',
    {
      title: 'A search finds the titles that hold the text, in capital or small letters',
      why: 'A search box that became safe and useless has not become better.',
      hints: [
        'Look at searchBooks in src/books.ts. Where does the text enter the SQL?',
        "db.all('SELECT name FROM boats WHERE name LIKE ?', [`%${text}%`]): the signs % are part of the value. instr(name, ?) > 0 asks the same without a pattern.",
        'WHERE instr(lower(title), lower(____)) > 0',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const library = await startLibrary(context);
      const { word } = library;
      const advice = `It should be found wherever it stands in a title, and whatever the case. ${PARAMETER}`;
      for (const q of [word, word.toUpperCase(), 'winter', 'blue', ''])
        await expectFound(context, library, q, advice);
    },
  );

  check(
    'literally',
    {
      title: 'O’Malley, 50% and a_b are found letter by letter',
      why: 'People have apostrophes, and titles have signs. Safe means that they are letters, not that they are gone.',
      requires: ['finds'],
      hints: [
        'Two languages have signs of their own here: SQL has the quotation mark, LIKE has % and _. What keeps each of them a letter?',
        "A ? keeps SQL out: O'Malley arrives whole. For LIKE, put a sign before each % and _ and name it: LIKE ? ESCAPE '!'. Or ask instr(name, ?) > 0, which knows no patterns.",
        'WHERE ____(lower(title), lower(?)) > 0',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const library = await startLibrary(context);
      await expectFound(
        context,
        library,
        "O'Malley",
        'The apostrophe belongs to the name: with a ? in the SQL nothing has to be taken away or doubled.',
      );
      const pattern = 'In LIKE, % and _ stand for other letters: use instr(…), or ESCAPE.';
      for (const q of ['50%', '%', 'a_b', '_', '\\', '!']) await expectFound(context, library, q, pattern);
    },
  );

  check(
    'sort',
    {
      title: 'Books come in the order of title, author or pages, and of nothing else',
      why: 'A ? stands for a value, never for a name. So names have to come from a list of yours.',
      requires: ['finds'],
      hints: [
        'What does ORDER BY get in searchBooks, and who decides about it?',
        "const flags = ['is', 'fo']; if (!flags.includes(flag)) throw new UnknownFlag(flag). Behind this line, flag is one of yours.",
        "if (!['title', 'author', '____'].includes(sort)) throw new ____(sort);",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { expect, fail, random } = context;
      const library = await startLibrary(context);
      const orders = {
        title: (book: Book) => book.title,
        author: (book: Book) => book.author,
        pages: (book: Book) => String(book.pages),
      };
      for (const [sort, key] of Object.entries(orders)) {
        const page = await search(context, '', sort);
        expect(
          page,
          `GET /?sort=${sort} answered ${page.status}, and it is one of the three orders.`,
        ).toHaveStatus(200);
        const right = [...library.books]
          .sort((one, other) => (key(one) < key(other) ? -1 : 1))
          .map(({ title }) => title);
        const found = titlesOn(page, library);
        if (found.join() === right.join()) continue;
        fail(
          `With ?sort=${sort} the books should come in the order of ${sort}. ORDER BY ? would sort by a fixed text, and so not at all: there, the name of the column has to stand.`,
          { page, expected: show(right), actual: show(found) },
        );
      }
      for (const sort of [
        'id',
        'pages DESC',
        'title; DROP TABLE books',
        `${random.word()}`,
        '(SELECT pin FROM readers LIMIT 1)',
        'constructor',
      ]) {
        const page = await search(context, '', sort);
        expect(
          page,
          `GET /?sort=${sort} should answer 400, since there is no such order, but it answered ${page.status}. Compare sort with the three that you allow, and throw a BadSort for any other.`,
        ).toHaveStatus(400);
      }
    },
  );

  check(
    'reader',
    {
      title: 'The reader’s page opens for the right number and pin',
      why: 'The guard has to stay a door, not a wall.',
      hints: [
        'Look at findReader. Two values come from the address; where do they go?',
        "db.get('SELECT name FROM boats WHERE flag = ? AND id = ?', [flag, id]): the first ? is the first of the list.",
        "'SELECT id, name, email FROM readers WHERE pin = ? AND id = ?', [____, ____]",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect } = context;
      const { readers } = await startLibrary(context);
      for (const { id, pin, name, email } of readers) {
        const page = await visitor().get(`/reader?id=${id}&pin=${pin}`);
        expect(
          page,
          `The reader ${id} has the pin ${pin}, and GET /reader?id=${id}&pin=${pin} answered ${page.status}.`,
        ).toHaveStatus(200);
        expect(page).toShowText(name);
        expect(page).toShowText(email);
        for (const wrong of ['0000', '', `${pin} `]) {
          const refused = await visitor().get(`/reader?id=${id}&pin=${encodeURIComponent(wrong)}`);
          expect(
            refused,
            `The reader’s pin is ${pin}. With the pin ${show(wrong)} the page should answer 403, but it answered ${refused.status}.`,
          ).toHaveStatus(403);
        }
      }
    },
  );

  check(
    'injected-search',
    {
      title: 'No search reads another table or breaks the server',
      why: 'Whatever visitors type is a value. The moment it becomes SQL, they ask the questions.',
      requires: ['finds'],
      hints: [
        'Is there still a ${…} between quotation marks in your SQL?',
        "WHERE name = ? with ['x OR 1=1'] looks for a boat with this strange name. It finds none.",
        'db.all<Book>(`SELECT … WHERE instr(lower(title), lower(____)) > 0 ORDER BY ${sort}`, [____])',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const library = await startLibrary(context);
      const before = await everything(context);
      const attacks = [
        "' OR 1=1 --",
        "' OR '1'='1",
        "'; DROP TABLE books; --",
        "' UNION SELECT id, email, pin FROM readers --",
        '" UNION SELECT id, email, pin FROM readers --',
        "%' UNION SELECT id, name, pin FROM readers WHERE '1' LIKE '",
        "\\' OR 1=1 --",
        "')) OR 1=1 --",
        "') > 0 UNION SELECT id, email, pin FROM readers --",
        "')) > 0 UNION SELECT id, email, pin FROM readers --",
        '?',
        "''",
      ];
      for (const q of attacks) {
        const page = await search(context, q);
        expect(
          page,
          `We searched for ${q}, and the server answered ${page.status}: a part of what we typed was read as SQL. ${PARAMETER}`,
        ).toHaveStatus(200);
        const leaked = library.readers.find(
          ({ email, pin }) =>
            page.text.includes(email) || page.html.findAll('li').some(({ text }) => text.includes(pin)),
        );
        if (leaked) {
          fail(
            `We searched for ${q}, and read the email and the pin of the reader ${leaked.id}: what we typed became a part of your SQL. ${PARAMETER}`,
            { page, expected: 'no books', actual: `${leaked.email}, ${leaked.pin}` },
          );
        }
        const found = titlesOn(page, library);
        if (found.length > 0) {
          fail(
            `We searched for ${q}, no title holds that, and ${found.length} books were found: what we typed became a part of your SQL. ${PARAMETER}`,
            { page, expected: 'no books', actual: show(found) },
          );
        }
        if ((await everything(context)) !== before)
          fail(`We searched for ${q}, and your tables are not what they were before.`, {
            page,
            expected: 'the same tables',
            actual: 'changed tables',
          });
      }
    },
  );

  check(
    'injected-reader',
    {
      title: 'No trick opens a reader’s page',
      why: 'Numbers need no quotation mark to break out, so taking quotation marks away guards nothing.',
      requires: ['reader'],
      hints: [
        'Both values of findReader are texts from the address. Does each of them come as the value of a ?',
        '0 OR 1=1 needs no quotation mark. As the value of a ? it is compared with the id as it stands, and equals none.',
        '[pin, ____]',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect } = context;
      const { readers } = await startLibrary(context);
      const id = String(readers[0]?.id);
      const attacks: [string, string][] = [
        ['0 OR 1=1', 'x'],
        [id, "' OR '1'='1"],
        [id, "' OR 1=1 --"],
        [`${id} --`, "' OR 1=1 OR pin = '"],
        ['id', "' OR pin <> '"],
        [`${id} OR pin > 0`, '0000'],
        ['-1 UNION SELECT id, name, email FROM readers', 'x'],
        [`${id}`, "\\' OR 1=1 --"],
        ["'", "'"],
        ['', ''],
        ['abc', 'x'],
      ];
      for (const [attackId, pin] of attacks) {
        const query = new URLSearchParams({ id: attackId, pin }).toString();
        const page = await visitor().get(`/reader?${query}`);
        expect(
          page,
          page.status === 200
            ? `We asked for the reader ${show(attackId)} with the pin ${show(pin)}, and a reader’s page opened. Both values were read as SQL: give each of them as the value of a ?.`
            : `We asked for the reader ${show(attackId)} with the pin ${show(pin)}, and the answer was ${page.status}: what we typed was read as SQL. Give both as values of a ?.`,
        ).toHaveStatus(403, 404, 400);
      }
    },
  );
});

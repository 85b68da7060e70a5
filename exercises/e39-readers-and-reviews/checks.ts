import type { SqlValue } from '../../src/grading/database/database.ts';
import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import { insertInto } from '../_library/sql.ts';

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;
CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;
`;

type Review = { book_id: number; reader_id: number; stars: number; text: string };

interface Library {
  books: { id: number; title: string }[];
  readers: { id: number; name: string }[];
  reviews: Review[];
}

/** Books with three, two, one and no reviews; ids of books and readers are never the same. */
function newLibrary({ random }: CheckContext, extra = 0): Library {
  const first = random.integer(2, 20);
  const readers = random.names(4).map((name, index) => ({ id: 100 + first + 3 * index, name }));
  const letters = random.shuffle(['B', 'D', 'K', 'P', 'S']);
  const books = letters.map((letter, index) => ({
    id: first + 2 * index,
    title: `${letter}${random.word()} ${random.word()}`,
  }));
  for (let index = 0; index < extra; index += 1)
    books.push({ id: 1000 + index, title: `Z ${String(index).padStart(2, '0')} ${random.word()}` });
  const reviews: Review[] = [];
  for (const [index, count] of [3, 2, 1, 0, 1].entries()) {
    for (const reader of random.shuffle(readers).slice(0, count)) {
      reviews.push({
        book_id: books[index]?.id ?? 0,
        reader_id: reader.id,
        stars: random.integer(1, 5),
        text: `${random.word()} & ${random.word()}, ${reviews.length}`,
      });
    }
  }
  for (const { id } of books.slice(5, 5 + Math.ceil(extra / 2)))
    reviews.push({ book_id: id, reader_id: readers[0]?.id ?? 0, stars: 4, text: random.word() });
  return { books, readers, reviews: random.shuffle(reviews) };
}

async function startWith({ books, readers, reviews }: Library, { start }: CheckContext): Promise<void> {
  await start({
    files: {
      'data/library.sql': SCHEMA + insertInto('books', books) + insertInto('readers', readers),
      'data/reviews.sql': insertInto('reviews', reviews),
    },
    database: true,
  });
}

/** Puts a review in past the program. */
function insert({ database }: CheckContext, review: Record<string, SqlValue>) {
  const names = Object.keys(review);
  return database.change(
    `INSERT INTO reviews (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(review),
  );
}

async function expectRefused(context: CheckContext, review: Record<string, SqlValue>, message: string) {
  const outcome = await insert(context, review);
  if ('refused' in outcome) return;
  context.fail(message, {
    expected: `${show(review)} refused by the database`,
    actual: 'the row is in the table',
  });
}

/** A book and a reader that has not reviewed it. */
function freePair({ books, readers, reviews }: Library): { book_id: number; reader_id: number } {
  for (const book of books) {
    for (const reader of readers) {
      if (!reviews.some(({ book_id, reader_id }) => book_id === book.id && reader_id === reader.id))
        return { book_id: book.id, reader_id: reader.id };
    }
  }
  throw new TypeError('Every reader has reviewed every book.');
}

/** The rows of the list: title, number of reviews and stars, as a person reads them. */
function rowsOf(page: Page): { title: string; reviews: string; stars: string }[] {
  return page.html
    .findAll('tr')
    .map((row) => row.findAll('td').map(({ text }) => text))
    .filter((cells) => cells.length === 3)
    .map(([title = '', reviews = '', stars = '']) => ({ title, reviews, stars }));
}

async function openList({ visitor, expect }: CheckContext): Promise<Page> {
  const page = await visitor().get('/');
  expect(page).toHaveStatus(200);
  return page;
}

export default defineChecks(({ check }) => {
  check(
    'table',
    {
      title: 'A review has a book, a reader, stars from 1 to 5, and a text',
      why: 'A review that lacks one of them cannot be shown.',
      hints: [
        'Look at the columns in reviews.sql. Which rules do they have?',
        'masts INTEGER NOT NULL CHECK (masts BETWEEN 1 AND 7) refuses a missing value and a wrong one.',
        'stars INTEGER NOT NULL CHECK (stars BETWEEN ____ AND ____),',
        { reveal: 'reviews.sql' },
      ],
    },
    async (context) => {
      const library = newLibrary(context);
      await startWith(library, context);
      const good = { ...freePair(library), stars: 3, text: context.random.word() };
      const bad: [Record<string, SqlValue>, string][] = [
        ...[0, 6, -1].map((stars): [Record<string, SqlValue>, string] => [
          { ...good, stars },
          `with ${stars} stars`,
        ]),
        ...(['book_id', 'reader_id', 'stars', 'text'] as const).map(
          (name): [Record<string, SqlValue>, string] => [{ ...good, [name]: null }, `whose ${name} is NULL`],
        ),
      ];
      for (const [review, what] of bad) {
        await expectRefused(
          context,
          review,
          `We put in a review ${what}, past your program, and the table accepted it. ${what.endsWith('NULL') ? 'Say NOT NULL behind the type.' : 'Add CHECK (…) behind the type of stars.'}`,
        );
      }
      for (const stars of [1, 5]) {
        await context.database.change('DELETE FROM reviews WHERE text = ?', good.text);
        const outcome = await insert(context, { ...good, stars });
        if ('refused' in outcome) {
          context.fail(`We put in a review with ${stars} stars, and it was refused: ${outcome.refused}.`, {
            expected: 'the row in the table',
            actual: outcome.refused,
          });
        }
      }
    },
  );

  check(
    'refers',
    {
      title: 'A review of a book or by a reader that does not exist is refused',
      why: 'A foreign key keeps two tables in step, whoever writes to them.',
      hints: [
        'book_id holds a number. How does the database know that it is the id of a book?',
        'harbour_id INTEGER NOT NULL REFERENCES harbours (id): only ids that stand in harbours get in.',
        'book_id INTEGER NOT NULL ____ books (id),',
        { reveal: 'reviews.sql' },
      ],
    },
    async (context) => {
      const library = newLibrary(context);
      await startWith(library, context);
      const good = { ...freePair(library), stars: 3, text: 'Fine' };
      await expectRefused(
        context,
        { ...good, book_id: 999 },
        'We put in a review of book 999, which does not exist, and the table accepted it. Say that book_id REFERENCES books (id).',
      );
      await expectRefused(
        context,
        { ...good, reader_id: 999 },
        'We put in a review by reader 999, who does not exist, and the table accepted it. Say that reader_id REFERENCES readers (id).',
      );
      await expectRefused(
        context,
        { ...good, book_id: good.reader_id },
        'We put in a review whose book_id is the id of a reader, and the table accepted it. Which table does book_id refer to?',
      );
    },
  );

  check(
    'once',
    {
      title: 'A reader reviews a book at most once',
      why: 'Otherwise one enthusiast decides the average.',
      hints: [
        'One book has many reviews, and so has one reader. What must not repeat?',
        'A rule about two columns stands behind all columns: UNIQUE (flag, name) lets Swan sail under two flags, but once under each.',
        'UNIQUE (____, ____)',
        { reveal: 'reviews.sql' },
      ],
    },
    async (context) => {
      const library = newLibrary(context);
      await startWith(library, context);
      const [known] = library.reviews;
      await expectRefused(
        context,
        { book_id: known?.book_id ?? 0, reader_id: known?.reader_id ?? 0, stars: 2, text: 'Again' },
        'A reader reviewed the same book twice, and the table accepted it. Say UNIQUE of both columns together.',
      );
      const free = await insert(context, { ...freePair(library), stars: 2, text: 'First' });
      if ('refused' in free) {
        context.fail(
          `We put in the first review of a reader for a book, and it was refused: ${free.refused}. UNIQUE has to be about both columns together, not about each.`,
          { expected: 'the row in the table', actual: free.refused },
        );
      }
    },
  );

  check(
    'deleted',
    {
      title: 'With a reader go their reviews, and a book with reviews stays',
      why: 'What happens to the rows that refer to a deleted one is a decision. The database carries it out each time.',
      requires: ['refers'],
      hints: [
        'The two foreign keys need different rules. Which one says that rows go along?',
        'REFERENCES harbours (id) ON DELETE CASCADE: with a harbour go its boats. Without ON DELETE, a harbour with boats cannot be deleted.',
        'reader_id INTEGER NOT NULL REFERENCES readers (id) ON DELETE ____,',
        { reveal: 'reviews.sql' },
      ],
    },
    async (context) => {
      const { database, fail } = context;
      const library = newLibrary(context);
      await startWith(library, context);
      const reviewed = library.reviews[0]?.book_id ?? 0;
      const book = await database.change('DELETE FROM books WHERE id = ?', reviewed);
      if (!('refused' in book)) {
        fail(
          'We deleted a book that has reviews, and the database let us. Leave ON DELETE out behind books (id), or say RESTRICT.',
          { expected: 'the DELETE refused', actual: 'the book is gone' },
        );
      }
      const reader = library.reviews[0]?.reader_id ?? 0;
      const gone = await database.change('DELETE FROM readers WHERE id = ?', reader);
      if ('refused' in gone) {
        fail(
          `We deleted a reader with reviews, and the database refused it: ${gone.refused}. Say ON DELETE CASCADE behind readers (id).`,
          { expected: 'the reader and their reviews gone', actual: gone.refused },
        );
      }
      const rows = await database.rows('SELECT reader_id FROM reviews');
      const others = library.reviews.filter(({ reader_id }) => reader_id !== reader);
      if (rows.some((row) => row['reader_id'] === reader) || rows.length !== others.length) {
        fail(
          `We deleted a reader, and the reviews should be those of the others: ${others.length}. There are ${rows.length}.`,
          { expected: `${others.length} reviews`, actual: `${rows.length} reviews` },
        );
      }
    },
  );

  check(
    'reviews',
    {
      title: 'The page of a book shows its reviews, with the readers’ names',
      why: 'The name stands in one place, the table of readers. A join brings it to where it is needed.',
      hints: [
        'The number of the reader stands in reviews. Where does the name stand?',
        'SELECT boats.name, harbours.name AS harbour FROM boats JOIN harbours ON harbours.id = boats.harbour_id puts two tables side by side.',
        'FROM reviews\n  JOIN readers ON readers.id = reviews.____\n  WHERE reviews.____ = ?',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const library = newLibrary(context);
      await startWith(library, context);
      const nameOf = (id: number) => library.readers.find((reader) => reader.id === id)?.name ?? '';
      for (const book of library.books) {
        const page = await visitor().get(`/books/${book.id}`);
        expect(page).toHaveStatus(200);
        const found = page.html.findAll('article').map(({ text }) => text);
        const own = library.reviews.filter(({ book_id }) => book_id === book.id);
        const lines = own.map(({ reader_id, stars, text }) => `${nameOf(reader_id)}: ${stars} of 5 ${text}`);
        const details = { page, expected: show(lines), actual: show(found) };
        const missing = own.find(({ text }) => !found.some((line) => line.includes(text)));
        if (missing) {
          fail(
            `The book ${book.id} has ${own.length} reviews, and its page lacks the one that reads “${missing.text}”.`,
            details,
          );
        }
        if (found.length > own.length) {
          fail(
            `The book ${book.id} has ${own.length} reviews, and its page shows ${found.length}. ${own.length === 0 || found.length > own.length * 2 ? 'Choose those of this book with WHERE, and say ON which columns the tables belong together.' : 'Choose those of this book with WHERE.'}`,
            details,
          );
        }
        for (const line of lines) {
          if (found.includes(line)) continue;
          fail(
            `On the page of book ${book.id} there should stand “${line}”. Does each row have reader, the name from the table readers, and stars and text?`,
            details,
          );
        }
        if (found.join('\n') !== lines.join('\n'))
          fail(
            'The reviews are right, but not in the order in which they were written: order them by their id.',
            details,
          );
      }
    },
  );

  check(
    'counts',
    {
      title: 'Every book is in the list, with the number of its reviews and its stars',
      why: 'A book that nobody has reviewed is still a book.',
      hints: [
        'In listBooks, what becomes of a book without reviews when the tables are joined?',
        'FROM harbours LEFT JOIN boats ON … keeps a harbour without boats, with NULL in the columns of boats. count(boats.id) leaves these out, count(*) does not.',
        'SELECT books.id, books.title, count(____) AS reviews, avg(reviews.stars) AS stars\n  FROM books ____ JOIN reviews ON reviews.book_id = books.id\n  GROUP BY books.id ORDER BY books.title',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const library = newLibrary(context);
      await startWith(library, context);
      const page = await openList(context);
      const rows = rowsOf(page);
      const right = [...library.books]
        .sort((one, other) => (one.title < other.title ? -1 : 1))
        .map(({ id, title }) => {
          const stars = library.reviews.filter(({ book_id }) => book_id === id).map((review) => review.stars);
          const mean = stars.reduce((sum, one) => sum + one, 0) / stars.length;
          return {
            title,
            reviews: String(stars.length),
            stars: stars.length === 0 ? 'none yet' : String(Math.round(mean * 10) / 10),
          };
        });
      const details = { page, expected: show(right), actual: show(rows) };
      for (const book of right) {
        const found = rows.filter(({ title }) => title === book.title);
        if (found.length === 0) {
          fail(
            book.reviews === '0'
              ? `The book “${book.title}” has no reviews, and it has vanished from the list. JOIN keeps only rows that have a partner; LEFT JOIN keeps the others too.`
              : `The book “${book.title}” is not in the list.`,
            details,
          );
        }
        if (found.length > 1) {
          fail(
            `The book “${book.title}” is in the list ${found.length} times, once for each review. GROUP BY books.id makes one row of them.`,
            details,
          );
        }
        if (found[0]?.reviews !== book.reviews) {
          fail(
            book.reviews === '0' && found[0]?.reviews === '1'
              ? `The book “${book.title}” has no reviews, and 1 was counted. count(*) counts rows, also the one that LEFT JOIN keeps; count(reviews.id) counts reviews.`
              : `The book “${book.title}” has ${book.reviews} reviews, and the list says ${found[0]?.reviews}.`,
            details,
          );
        }
        if (found[0]?.stars !== book.stars) {
          fail(
            `The book “${book.title}” should have ${book.stars} in the column of stars, and it has ${found[0]?.stars}. avg(reviews.stars) is the average, and NULL without reviews.`,
            details,
          );
        }
      }
      if (rows.map(({ title }) => title).join() !== right.map(({ title }) => title).join())
        fail('The books are right, but not in the order of their titles.', details);
    },
  );

  check(
    'few-queries',
    {
      title: 'No page needs more than three queries, however many books there are',
      why: 'Each query is a walk to the database. With a query for each row, a page gets slower with each book.',
      requires: ['reviews', 'counts'],
      hints: [
        'Is there an await inside of a loop or a map in src/books.ts?',
        'One query for the harbours and then one for the boats of each is 1 + N. A join brings all of them at once.',
        'listBooks is one statement: db.all with ____ JOIN and GROUP BY.',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { database, visitor, fail } = context;
      const library = newLibrary(context, 45);
      await startWith(library, context);
      const me = visitor();
      const busy = library.reviews[0]?.book_id ?? 0;
      for (const path of ['/', `/books/${busy}`]) {
        const before = (await database.queries()).length;
        const page = await me.get(path);
        const made = (await database.queries()).slice(before);
        if (made.length <= 3) continue;
        fail(
          `With ${library.books.length} books, GET ${path} made ${made.length} queries for one page: one for the list and one for each of its rows. A JOIN asks for all of them at once.`,
          { page, expected: '3 queries or fewer', actual: `${made.length}: ${show(made.slice(0, 4))}` },
        );
      }
    },
  );
});

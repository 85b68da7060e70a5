import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { insertInto } from '../_library/sql.ts';
import { serverForRace, serverWithPlannedError } from '../_library/together.ts';

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  copies INTEGER NOT NULL
) STRICT;
CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES books (id),
  reader_id INTEGER NOT NULL REFERENCES readers (id)
) STRICT;
`;

interface Library {
  books: { id: number; title: string; copies: number }[];
  readers: number[];
}

async function startLibrary(
  { start, random }: CheckContext,
  { copies, more = '', files = {} }: { copies: number[]; more?: string; files?: Record<string, string> },
): Promise<Library> {
  const first = random.integer(2, 30);
  const books = copies.map((count, index) => ({
    id: first + 2 * index,
    title: `Book ${random.word()}`,
    copies: count,
  }));
  const readers = random.names(4).map((name, index) => ({ id: 50 + first + index, name }));
  await start({
    files: {
      'data/library.sql': SCHEMA + insertInto('books', books) + insertInto('readers', readers) + more,
      ...files,
    },
    database: true,
  });
  return { books, readers: readers.map(({ id }) => id) };
}

interface Stock {
  shelf: Record<string, number>;
  loans: { id: number; book_id: number; reader_id: number }[];
}

async function stockNow({ database }: CheckContext): Promise<Stock> {
  const rows = await database.rows('SELECT id, copies FROM books ORDER BY id');
  const loans = (await database.rows(
    'SELECT id, book_id, reader_id FROM loans ORDER BY id',
  )) as Stock['loans'];
  return { shelf: Object.fromEntries(rows.map(({ id, copies }) => [String(id), Number(copies)])), loans };
}

const borrow = (me: Visitor, book: number | undefined, reader: number | undefined) =>
  me.post('/loans', { form: { book: String(book), reader: String(reader) } });

const giveBack = (me: Visitor, loan: number) => me.post(`/loans/${loan}/back`);

function inWords({ shelf, loans }: Stock): string {
  return `on the shelf ${show(shelf)}, loans ${show(loans)}`;
}

/** Fails unless the stock is the same as before. */
async function expectSame(before: Stock, message: string, page: Page, context: CheckContext): Promise<void> {
  const after = await stockNow(context);
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  context.fail(message, { page, aboutHead: true, expected: inWords(before), actual: inWords(after) });
}

export default defineChecks(({ check }) => {
  check(
    'borrow',
    {
      title: 'Borrowing takes a copy from the shelf and writes a loan',
      why: 'That part worked. It should still work when you are done.',
      hints: [
        'What did borrow do at the beginning? Both statements are still needed.',
        'await db.tx(async (t) => { await t.run(…); await t.run(…); }) does both as one.',
        'return db.tx(async (____) => { … });',
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const { books, readers } = await startLibrary(context, { copies: [2, 3] });
      const [book, other] = books;
      const me = visitor();
      for (const reader of readers.slice(0, 2)) {
        const answer = await borrow(me, book?.id, reader);
        expect(
          answer,
          `A copy is on the shelf, and borrowing it was answered with ${answer.status}.`,
        ).toHaveStatus(303);
      }
      const { shelf, loans } = await stockNow(context);
      const right = readers.slice(0, 2);
      if (
        shelf[String(book?.id)] === 0 &&
        shelf[String(other?.id)] === 3 &&
        loans.length === 2 &&
        right.every((id, index) => loans[index]?.reader_id === id && loans[index].book_id === book?.id)
      )
        return;
      fail(
        'Two readers borrowed the two copies of a book. Now its shelf should be empty, and the two loans written down.',
        {
          expected: `0 copies of book ${book?.id}, loans of the readers ${show(right)}`,
          actual: inWords({ shelf, loans }),
        },
      );
    },
  );

  check(
    'rolled-back',
    {
      title: 'When writing the loan fails, the copy is back on the shelf',
      why: 'A copy that is neither on the shelf nor on loan is lost, and nobody knows.',
      requires: ['borrow'],
      hints: [
        'Which statement has happened already, when the second one throws?',
        'In db.tx(async (t) => { … }) an error that leaves the function undoes all that went through t.',
        'return db.tx(async (t) => {\n    await t.run("UPDATE …");\n    const loan = await ____.get("INSERT …");\n  });',
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const bad = 901 + 2 * random.integer(0, 40);
      const trigger = `CREATE TRIGGER full BEFORE INSERT ON loans WHEN NEW.reader_id % 2 = 0
BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;
`;
      const { books, readers } = await startLibrary(context, { copies: [3, 1], more: trigger });
      const me = visitor();
      const before = await stockNow(context);
      const failing = readers.find((id) => id % 2 === 0);
      for (const [reader, what] of [
        [bad, 'to a reader who does not exist'],
        [failing, 'and writing the loan failed, because the disk was full'],
      ] as const) {
        const answer = await borrow(me, books[0]?.id, reader);
        expect(
          answer,
          `We lent a book ${what}, and the answer was ${answer.status}, as if it had worked. The error has to leave your function, so that the page can answer.`,
        ).toHaveStatus(422, 500, 400, 404);
        await expectSame(
          before,
          `We lent a book ${what}. The copy is gone from the shelf, and there is no loan: the first statement has to be undone. Do both in db.tx, and both by way of t.`,
          answer,
          context,
        );
      }
      const fine = await borrow(
        me,
        books[0]?.id,
        readers.find((id) => id % 2 === 1),
      );
      expect(fine, `After a loan that failed, the next one was answered with ${fine.status}.`).toHaveStatus(
        303,
      );
    },
  );

  check(
    'none-left',
    {
      title: 'Without a copy on the shelf, nothing happens, and the answer is 409',
      why: 'A promise to two people about one book is broken for one of them.',
      requires: ['borrow'],
      hints: [
        'How does borrow know whether a copy is left?',
        'UPDATE boats SET free = free - 1 WHERE id = ? AND free > 0 changes one row or none, and changes tells which.',
        'if (changes ____ 0) throw new NoCopyLeft();',
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const { books, readers } = await startLibrary(context, { copies: [0, 1] });
      const me = visitor();
      const before = await stockNow(context);
      for (const book of [books[0]?.id, random.integer(900, 999)]) {
        const answer = await borrow(me, book, readers[0]);
        expect(
          answer,
          `No copy of book ${book} is left, so borrowing it should be answered with 409, but it was ${answer.status}. Throw a NoCopyLeft.`,
        ).toHaveStatus(409);
        await expectSame(
          before,
          'A book without copies was borrowed, and the tables changed.',
          answer,
          context,
        );
      }
    },
  );

  check(
    'last-copy',
    {
      title: 'Two readers want the last copy at once, and one gets it',
      why: 'What was read a moment ago may be out of date when it is written.',
      requires: ['none-left'],
      hints: [
        'Between reading the number of copies and writing it, is there an await? Who may come in between?',
        'In a transaction nobody comes in between. And SET free = free - 1 counts with the number as it is now, not as it was.',
        'UPDATE books SET copies = copies - 1 WHERE id = ? AND copies ____ 0',
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const { books, readers } = await startLibrary(context, {
        copies: [1, 2],
        files: { 'src/server.ts': serverForRace(4) },
      });
      const [book] = books;
      const answers = await Promise.all(readers.map((reader) => borrow(visitor(), book?.id, reader)));
      const stock = await stockNow(context);
      const statuses = answers.map(({ status }) => status).sort();
      const winners = answers.filter(({ status }) => status === 303);
      const details = {
        page: answers.find(({ status }) => status >= 500) ?? winners[1] ?? answers[0]!,
        expected: 'one loan, three times 409',
        actual: `${statuses.join(', ')}; ${inWords(stock)}`,
      };
      if (winners.length > 1)
        fail(
          `Four readers wanted the last copy at once, and ${winners.length} of them were told that they got it. Reading, deciding and writing have to be one: in db.tx, or in the WHERE of the UPDATE.`,
          details,
        );
      if (winners.length === 0)
        fail('Four readers wanted the last copy at once, and nobody got it.', details);
      if (
        stock.loans.length !== 1 ||
        stock.shelf[String(book?.id)] !== 0 ||
        statuses.filter((one) => one === 409).length !== 3
      )
        fail(
          'Four readers wanted the last copy at once. One should get it, the others be answered with 409.',
          details,
        );
    },
  );

  check(
    'give-back',
    {
      title: 'Giving back deletes the loan and puts the copy back, once',
      why: 'Whoever presses the button twice should not make two books of one.',
      requires: ['borrow'],
      hints: [
        'Which book comes back? The loan knows, as long as it is there.',
        'DELETE FROM berths WHERE id = ? RETURNING boat_id gives the row that was deleted, or nothing when there was none.',
        "const loan = await t.get<{ book_id: number }>('DELETE FROM loans WHERE id = ? RETURNING ____', [loanId]);\n    if (!loan) return ____;",
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const { books, readers } = await startLibrary(context, { copies: [2, 2] });
      const me = visitor();
      for (const reader of readers.slice(0, 2)) await borrow(me, books[1]?.id, reader);
      await borrow(me, books[0]?.id, readers[0]);
      const before = await stockNow(context);
      const [loan] = before.loans;
      const answer = await giveBack(me, loan?.id ?? 0);
      expect(answer, `A loan was given back, and the answer was ${answer.status}.`).toHaveStatus(303);
      const after = await stockNow(context);
      const wanted = {
        shelf: { ...before.shelf, [String(books[1]?.id)]: 1 },
        loans: before.loans.slice(1),
      };
      if (JSON.stringify(after) !== JSON.stringify(wanted))
        fail(
          'A book was given back. Its loan should be gone, its shelf have one copy more, and all else be as it was.',
          {
            page: answer,
            aboutHead: true,
            expected: inWords(wanted),
            actual: inWords(after),
          },
        );
      for (const [id, what] of [
        [loan?.id ?? 0, 'The same loan was given back once more'],
        [random.integer(900, 999), 'A loan that never was was given back'],
      ] as const) {
        const again = await giveBack(me, id);
        await expectSame(
          wanted,
          `${what}, and the tables changed. Whether there was a loan is known by its row.`,
          again,
          context,
        );
        expect(
          again,
          `${what}, and the answer was ${again.status}. giveBack should give false then.`,
        ).toHaveStatus(404);
      }
    },
  );

  check(
    'back-together',
    {
      title: 'Giving back is all or nothing too, and counts once in a race',
      why: 'A loan that is deleted without the copy coming back is a book lost for good.',
      requires: ['give-back'],
      hints: [
        'Are both statements of giveBack in one db.tx, and do both go through t?',
        'A race: both requests read the loan before either deletes it. DELETE … RETURNING is one statement, so only one of them gets the row.',
        'return db.____(async (t) => { … });',
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, expect } = context;
      const trigger = `CREATE TABLE stuck (on_shelf INTEGER NOT NULL) STRICT;
CREATE TRIGGER stuck BEFORE UPDATE ON books WHEN NEW.copies > OLD.copies AND EXISTS (SELECT * FROM stuck)
BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;
`;
      const { books, readers } = await startLibrary(context, {
        copies: [2],
        more: trigger,
        files: { 'src/server.ts': serverWithPlannedError('disk is full') },
      });
      const me = visitor();
      await borrow(me, books[0]?.id, readers[0]);
      const before = await stockNow(context);
      await context.database.change('INSERT INTO stuck VALUES (1)');
      const failed = await giveBack(me, before.loans[0]?.id ?? 0);
      await expectSame(
        before,
        'A book was given back, and putting the copy on the shelf failed. The loan is gone, and so is the copy: both belong into one db.tx.',
        failed,
        context,
      );
      await context.database.change('DELETE FROM stuck');
      const done = await giveBack(me, before.loans[0]?.id ?? 0);
      expect(done).toHaveStatus(303);

      const race = await startLibrary(context, { copies: [3], files: { 'src/server.ts': serverForRace(5) } });
      const [book] = race.books;
      await context.database.change(
        'INSERT INTO loans (id, book_id, reader_id) VALUES (?, ?, ?)',
        77,
        book?.id ?? 0,
        race.readers[0] ?? 0,
      );
      const answers = await Promise.all(Array.from({ length: 5 }, () => giveBack(visitor(), 77)));
      const stock = await stockNow(context);
      if (stock.shelf[String(book?.id)] === 4 && stock.loans.length === 0) return;
      fail(
        `One loan was given back five times at once, and the shelf went from 3 copies to ${stock.shelf[String(book?.id)]}. Only the request that really deleted the row may put a copy back.`,
        { page: answers[0]!, aboutHead: true, expected: '4 copies, no loan', actual: inWords(stock) },
      );
    },
  );

  check(
    'balance',
    {
      title: 'After fifty requests in any order, no copy is lost and none has been made',
      why: 'What has to be true at all times is called an invariant. A transaction is how it survives.',
      requires: ['last-copy', 'give-back'],
      hints: [
        'Is there a way through your functions on which only one of the two tables changes?',
        'Every way out of db.tx by an error undoes everything. A return keeps everything.',
        'Both functions are one db.____ each.',
        { reveal: 'src/loans.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, random } = context;
      const { books, readers } = await startLibrary(context, { copies: [2, 1, 3] });
      const me = visitor();
      for (let round = 0; round < 5; round += 1) {
        const { loans } = await stockNow(context);
        const known = [...loans.map(({ id }) => id), 9999];
        const answers = await Promise.all(
          Array.from({ length: 10 }, () =>
            random.integer(1, 5) > 2
              ? borrow(me, random.pick(books).id, random.pick([...readers, 998]))
              : giveBack(me, random.pick(known)),
          ),
        );
        const stock = await stockNow(context);
        for (const { id, title, copies } of books) {
          const there = stock.shelf[String(id)] ?? 0;
          const out = stock.loans.filter(({ book_id }) => book_id === id).length;
          if (there + out === copies && there >= 0) continue;
          fail(
            `The library has ${copies} copies of “${title}”. After ${(round + 1) * 10} requests, ${there} are on the shelf and ${out} on loan.`,
            {
              page: answers.at(-1)!,
              aboutHead: true,
              expected: `${copies} in all`,
              actual: `${there} + ${out}`,
            },
          );
        }
      }
    },
  );
});

import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { insertInto } from '../_library/sql.ts';
import { serverForRace } from '../_library/together.ts';

type Book = { id: number; title: string; isbn: string };

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  isbn TEXT NOT NULL UNIQUE
) STRICT;
`;

function newIsbn({ random }: CheckContext): string {
  return `978-${random.integer(0, 9)}-${random.integer(1000, 9999)}-${random.integer(1000, 9999)}-${random.integer(0, 9)}`;
}

/** `more` is SQL that goes behind the books. */
async function startWithBooks(
  context: CheckContext,
  { more = '', files = {} }: { more?: string; files?: Record<string, string> } = {},
): Promise<Book[]> {
  let id = context.random.integer(3, 9);
  const books = context.random.names(3).map((name) => ({
    id: (id += context.random.integer(1, 4)),
    title: `About "${name}"`,
    isbn: newIsbn(context),
  }));
  await context.start({
    files: { 'data/books.sql': SCHEMA + insertInto('books', books) + more, ...files },
    database: true,
  });
  return books;
}

async function rowsNow({ database }: CheckContext): Promise<Book[]> {
  return (await database.rows('SELECT id, title, isbn FROM books ORDER BY id')) as Book[];
}

const NEW = '/books/new';

async function formAt(me: Visitor, path: string, { expect }: CheckContext): Promise<HtmlElement> {
  const page = await me.get(path);
  expect(page, `GET ${path} should show the form, but it answered ${page.status}.`).toHaveStatus(200);
  return page.html.find('form[method=post]');
}

/** The two ways to an ISBN that is taken: the form of a new book and that of an existing one. */
function waysOf([, book]: Book[]): { path: string; what: string }[] {
  return [
    { path: NEW, what: 'We added a book' },
    { path: `/books/${book?.id}/edit`, what: 'We edited a book' },
  ];
}

function expectConflict(answer: Page, what: string, { expect, fail }: CheckContext): void {
  if (answer.status === 500) {
    fail(
      `${what} with an ISBN that another book has, and the answer was 500, as if the server had broken. It is the visitor’s turn: catch the ConstraintError, and answer 409.`,
      { page: answer, aboutHead: true, expected: '409', actual: '500' },
    );
  }
  expect(
    answer,
    `${what} with an ISBN that another book has, so the answer should be 409, which says that it conflicts with what is there. It was ${answer.status}.`,
  ).toHaveStatus(409);
}

export default defineChecks(({ check }) => {
  check(
    'good',
    {
      title: 'A book with a new ISBN still gets in, and can be edited',
      why: 'A guard that keeps everybody out guards nothing.',
      hints: [
        'What happens in your handlers when there is no error at all?',
        'try { await addBoat(db, boat); } catch (error) { … } goes on behind try when nothing was thrown.',
        'return c.redirect(`/books/${id}`, ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const books = await startWithBooks(context);
      const me = visitor();
      const [, second] = books;
      const added = { title: `New ${random.word()}`, isbn: newIsbn(context) };
      const answer = await me.submit(await formAt(me, NEW, context), {
        Title: added.title,
        ISBN: added.isbn,
      });
      expect(
        answer,
        `We added a book with an ISBN that nobody has, and the answer was ${answer.status}.`,
      ).toHaveStatus(302, 303);
      const rows = await rowsNow(context);
      if (!rows.some(({ title, isbn }) => title === added.title && isbn === added.isbn))
        fail('We added a book with an ISBN that nobody has, and it is not in the table.', {
          page: answer,
          aboutHead: true,
          expected: show(added),
          actual: show(rows),
        });
      const path = `/books/${second?.id}/edit`;
      const edited = await me.submit(await formAt(me, path, context), { Title: 'Another title' });
      expect(
        edited,
        `We edited the title of a book and left its ISBN as it was, and the answer was ${edited.status}. Its own ISBN is not taken by another book.`,
      ).toHaveStatus(302, 303);
      const moved = await me.submit(await formAt(me, path, context), { ISBN: newIsbn(context) });
      expect(moved).toHaveStatus(302, 303);
    },
  );

  check(
    'conflict',
    {
      title: 'An ISBN that another book has is answered with 409, and nothing is stored',
      why: 'The data is well-formed, and it collides with what is there: that is what 409 Conflict says.',
      hints: [
        'What does the database do with the second ISBN, and where does the error go?',
        "src/lib/database.ts throws a ConstraintError with rule and column: if (error instanceof ConstraintError && error.rule === 'unique' && error.column === 'name') …",
        "if (error instanceof ConstraintError && error.rule === '____' && error.column === '____') return render(c, 'form.njk', { …, problems: { isbn: 'Another book has it.' } }, ____);\n    throw error;",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const books = await startWithBooks(context);
      const me = visitor();
      for (const { path, what } of waysOf(books)) {
        const answer = await me.submit(await formAt(me, path, context), {
          Title: 'Again',
          ISBN: books[0]?.isbn ?? '',
        });
        expectConflict(answer, what, context);
        const rows = await rowsNow(context);
        if (JSON.stringify(rows) !== JSON.stringify(books))
          fail(`${what} with an ISBN that another book has, and the table changed.`, {
            page: answer,
            aboutHead: true,
            expected: show(books),
            actual: show(rows),
          });
      }
    },
  );

  check(
    'kept',
    {
      title: 'The form comes back with what was typed, and a message at the ISBN',
      why: 'Whoever typed a long title should be told which field is wrong, and keep the rest.',
      requires: ['conflict'],
      hints: [
        'What does views/form.njk need in order to show values and a message?',
        "values is what was typed, problems a message for each field: { name: 'There is a Swan already.' }.",
        "problems: { ____: 'Another book has this ISBN.' }",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const books = await startWithBooks(context);
      const me = visitor();
      for (const { path, what } of waysOf(books)) {
        const form = await formAt(me, path, context);
        const typed = `A "long" title & <b>${random.word()}</b>`;
        const taken = books[0]?.isbn ?? '';
        const answer = await me.submit(form, { Title: typed, ISBN: taken });
        expectConflict(answer, what, context);
        expect(answer).toHaveContentType('text/html');
        const again = answer.html
          .findAll('form')
          .find((one) => one.fields.some(({ label }) => /isbn/i.test(label)));
        if (!again)
          fail(`${what} with a taken ISBN, and the answer holds no form, so all that was typed is lost.`, {
            page: answer,
            aboutHead: true,
            expected: 'the form with what was typed',
            actual: answer.html.text,
          });
        for (const [label, value] of [
          ['Title', typed],
          ['ISBN', taken],
        ]) {
          const field = again?.fields.find((one) => one.label.toLowerCase() === label?.toLowerCase());
          if (field?.value === value) continue;
          fail(`${what} with a taken ISBN, and what we typed into ${label} is lost.`, {
            page: answer,
            aboutHead: true,
            expected: show(value),
            actual: show(field?.value),
          });
        }
        const field = again?.fields.find(({ label }) => /isbn/i.test(label));
        const ids = (field?.element.attribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
        const words = ids
          .map((id) => answer.html.findAll(`[id="${id}"]`)[0]?.text ?? '')
          .join(' ')
          .trim();
        const beside =
          answer.html.text !== form.page.html.text && field?.element.closest('form')?.text !== form.text;
        if (words === '' && !beside)
          fail(
            `${what} with a taken ISBN, and nothing at the field ISBN says so. Give the template problems with a message under isbn.`,
            {
              page: answer,
              aboutHead: true,
              expected: 'a message at the field ISBN',
              actual: answer.html.text,
            },
          );
        const title = again?.fields.find(({ label }) => /title/i.test(label));
        if (title?.element.attribute('aria-describedby') !== undefined)
          fail('The message stands at the field Title, and it is the ISBN that is taken.', {
            page: answer,
            aboutHead: true,
            expected: 'a message at the field ISBN',
            actual: 'a message at the field Title',
          });
        const mended = await me.submit(again ?? form, { ISBN: newIsbn(context) });
        expect(
          mended,
          `The form that came back was sent again with a free ISBN, and the answer was ${mended.status}. Where does its action lead?`,
        ).toHaveStatus(302, 303);
        const rows = await rowsNow(context);
        const wanted = books.length + (path === NEW ? 1 : 0);
        if (rows.length !== wanted || rows.filter(({ title: one }) => one === typed).length !== 1)
          fail(
            `${what}, and the form that came back was sent again with a free ISBN. Afterwards there should be ${wanted} books, one of them with the new title. Its action has to lead where that of the first form led.`,
            { page: mended, aboutHead: true, expected: `${wanted} rows`, actual: show(rows) },
          );
        await context.database.change('DELETE FROM books WHERE title = ?', typed);
      }
    },
  );

  check(
    'race',
    {
      title: 'Of two visitors with the same ISBN in the same moment, one gets in',
      why: 'Looking first and writing then leaves a gap. Only the database sees both.',
      requires: ['conflict'],
      hints: [
        'Does your handler ask whether the ISBN is free, before it writes? What may happen between the two?',
        'Just try it: await addBoat(…) in a try. The database refuses the second one, and catch turns that into an answer.',
        'try {\n    const id = await addBook(db, book);\n    …\n  } catch (____) { … }',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      await startWithBooks(context, { files: { 'src/server.ts': serverForRace(2) } });
      const [ann, ben] = [visitor(), visitor()];
      const isbn = newIsbn(context);
      const forms = [await formAt(ann, NEW, context), await formAt(ben, NEW, context)] as const;
      const answers = await Promise.all([
        ann.submit(forms[0], { Title: 'Mine', ISBN: isbn }),
        ben.submit(forms[1], { Title: 'Mine too', ISBN: isbn }),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      if (statuses[1] === 409 && (statuses[0] === 303 || statuses[0] === 302)) return;
      const worst = answers.find(({ status }) => status !== 303 && status !== 302) ?? answers[0];
      fail(
        statuses.includes(500)
          ? 'Two visitors sent the same ISBN at once, and one of them got a 500: both had passed your check before either was stored. Let the database decide, and catch its error.'
          : `Two visitors sent the same ISBN at once. One should get in and the other be answered with 409, but the answers were ${statuses.join(' and ')}.`,
        { page: worst, aboutHead: true, expected: '303 and 409', actual: statuses.join(' and ') },
      );
    },
  );

  check(
    'others',
    {
      title: 'Any other error of the database stays a 500',
      why: 'An error that is reported as something else is looked for in the wrong place, for hours.',
      requires: ['conflict'],
      hints: [
        'Which errors end in your catch? All of them?',
        'catch takes everything. Ask what it is, and throw the rest again: if (!isTaken(error)) throw error;',
        "if (!(error instanceof ConstraintError && error.rule === 'unique')) ____ error;",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, random } = context;
      const trap = `Trap ${random.word()}`;
      const disk = `Disk ${random.word()}`;
      const more = ['INSERT', 'UPDATE']
        .map(
          (what) => `CREATE TRIGGER full_${what} BEFORE ${what} ON books WHEN NEW.title = '${disk}'
BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;
CREATE TRIGGER trap_${what} BEFORE ${what} ON books WHEN NEW.title = '${trap}'
BEGIN INSERT INTO rules VALUES (0); END;
`,
        )
        .join('');
      const rules = 'CREATE TABLE rules (n INTEGER CHECK (n > 0)) STRICT;\n';
      const books = await startWithBooks(context, { more: rules + more });
      const me = visitor();
      for (const { path, what } of waysOf(books)) {
        for (const [title, trouble] of [
          [disk, 'the disk was full'],
          [trap, 'a CHECK of the database was broken'],
        ] as const) {
          const answer = await me.submit(await formAt(me, path, context), {
            Title: title,
            ISBN: newIsbn(context),
          });
          if (answer.status >= 500) continue;
          fail(
            `${what} with a free ISBN, and ${trouble}. That should be answered with 500, but it was reported with ${answer.status}${answer.status === 409 ? ', as a double ISBN' : ''}. Throw again what is not yours.`,
            { page: answer, aboutHead: true, expected: '500', actual: String(answer.status) },
          );
        }
      }
    },
  );
});

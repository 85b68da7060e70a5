import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { insertInto } from '../_library/sql.ts';

type Book = { id: number; title: string; author: string | null; pages: number | null };

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT,
  pages INTEGER CHECK (pages > 0)
) STRICT;
`;

async function startWithBooks({ start, random }: CheckContext): Promise<[Book, Book, Book, Book]> {
  let id = random.integer(3, 9);
  const [first = '', second = '', third = ''] = random.names(3);
  const book = (title: string, author: string | null, pages: number | null): Book => ({
    id: (id += random.integer(1, 4)),
    title,
    author,
    pages,
  });
  const books: [Book, Book, Book, Book] = [
    book(`The "${random.word()}" of ${first}`, second, random.integer(20, 900)),
    book(`${second} & ${random.word()}`, third, random.integer(20, 900)),
    book(`About ${third}`, null, null),
    book(`${random.word()} again`, first, random.integer(20, 900)),
  ];
  await start({ files: { 'data/books.sql': SCHEMA + insertInto('books', books) }, database: true });
  return books;
}

async function rowsNow({ database }: CheckContext): Promise<Book[]> {
  return (await database.rows('SELECT id, title, author, pages FROM books ORDER BY id')) as Book[];
}

async function openBook(me: Visitor, { id }: Book, { expect }: CheckContext): Promise<Page> {
  const page = await me.get(`/books/${id}`);
  expect(page, `The book ${id} exists, and GET /books/${id} answered ${page.status}.`).toHaveStatus(200);
  return page;
}

const isDeleting = (element: HtmlElement) =>
  /delete|remove/i.test(element.text + (element.attribute('value') ?? ''));

/** Links of a page that lead on within the site, without those that speak of deleting. */
function linksOf(page: Page): HtmlElement[] {
  return page.html
    .findAll('a[href]')
    .filter((link) => /^(?!mailto:|https?:|\/\/|#)/.test(link.attribute('href') ?? ''));
}

/** The form with which a book is edited: found by the links of its page, or on the page itself. */
async function editForm(me: Visitor, book: Book, context: CheckContext): Promise<HtmlElement> {
  const page = await openBook(me, book, context);
  const titled = (one: Page) =>
    one.html
      .findAll('form')
      .find((form) => form.fields.some(({ label }) => /title/i.test(label)) && !isSearch(form));
  const here = titled(page);
  if (here) return here;
  const links = linksOf(page).filter(
    (link) => !isDeleting(link) && !/\/books\/new$|^\/$/.test(link.attribute('href') ?? ''),
  );
  const ordered = [...links.filter((link) => /edit|change/i.test(link.text)), ...links];
  for (const link of ordered) {
    const target = await me.follow(link);
    if (target.status !== 200) {
      if (!/edit|change/i.test(link.text)) continue;
      context.fail(
        `The page of book ${book.id} has a link “${link.text}”, and ${target.title} answers ${target.status}. Is there a route for it?`,
        {
          page: target,
          aboutHead: true,
          expected: 'the form of the book',
          actual: `status ${target.status}`,
        },
      );
    }
    const form = target.type === 'text/html' ? titled(target) : undefined;
    if (form) return form;
  }
  return context.fail(
    `The page of book ${book.id} has no link to a form with a field Title. Add a link “Edit” in views/book.njk, and a route that shows views/form.njk.`,
    {
      page,
      aboutHead: true,
      expected: 'a link to a form with the field Title',
      actual: show(links.map(({ text }) => text)),
    },
  );
}

const isSearch = (form: HtmlElement) => (form.attribute('method') ?? 'get').toLowerCase() !== 'post';

/** The form that deletes a book: on its page, or on a page for confirming to which a link leads. */
async function deleteForm(me: Visitor, book: Book, context: CheckContext): Promise<HtmlElement> {
  const page = await openBook(me, book, context);
  const deleting = (one: Page) =>
    one.html
      .findAll('form')
      .find(
        (form) =>
          !isSearch(form) &&
          form.fields.some(
            ({ element }) => ['button', 'input'].includes(element.name) && isDeleting(element),
          ),
      );
  const here = deleting(page);
  if (here) return here;
  const others = linksOf(page).filter(isDeleting);
  for (const link of others) {
    const target = await me.follow(link);
    const form = target.status === 200 && target.type === 'text/html' ? deleting(target) : undefined;
    if (form) return form;
  }
  return context.fail(
    others.length > 0
      ? `The page of book ${book.id} has a link “${others[0]?.text}” instead of a form. Following a link must change nothing; deleting takes a form with method="post" and a button.`
      : `The page of book ${book.id} has no form with a button Delete. It takes <form method="post" action="…"> around a button.`,
    {
      page,
      aboutHead: true,
      expected: 'a form with method="post" and a button Delete',
      actual: `${page.html.findAll('form').length} forms`,
    },
  );
}

function expectRows(found: Book[], right: Book[], message: string, page: Page, { fail }: CheckContext): void {
  if (JSON.stringify(found) === JSON.stringify(right)) return;
  fail(message, { page, aboutHead: true, expected: show(right), actual: show(found) });
}

const plain = ({ title, author, pages }: Book) => ({
  Title: title,
  Author: author ?? '',
  Pages: pages === null ? '' : String(pages),
});

export default defineChecks(({ check }) => {
  check(
    'form',
    {
      title: 'The page of a book links to a form that holds what is known of it',
      why: 'Whoever corrects one letter should not have to type the rest again.',
      hints: [
        'Which route of src/app.ts shows a form already, and what does views/form.njk put into the fields?',
        'A form for a boat: render(c, "boat-form.njk", { action: `/boats/${boat.id}/edit`, values: boat }). The template says value="{{ values.name }}".',
        "app.get('/books/:id{[0-9]+}/edit', async (c) => {\n  const book = await getBook(db, Number(c.req.param('id')));\n  if (!book) return c.notFound();\n  return render(c, 'form.njk', { heading: 'Edit', action: `/books/${book.id}/edit`, values: ____ });\n});",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, expect } = context;
      const books = await startWithBooks(context);
      const me = visitor();
      for (const book of books) {
        const form = await editForm(me, book, context);
        for (const [label, value] of Object.entries(plain(book))) {
          const field = form.fields.find((one) => one.label.toLowerCase().includes(label.toLowerCase()));
          const details = {
            page: form.page,
            aboutHead: true,
            expected: `${label}: ${show(value)}`,
            actual: show(field?.value),
          };
          if (!field) fail(`The form at ${form.page.path} has no field with the label ${label}.`, details);
          if (field?.value === value) continue;
          fail(
            /^(?:null|undefined)$/.test(field?.value ?? '')
              ? `The book ${book.id} has no ${label.toLowerCase()}, and its form says “${field?.value}”. An unknown value is an empty field.`
              : `The form of book ${book.id} should have ${show(value)} in the field ${label}, and it has ${show(field?.value)}. Hand the book to the template as values.`,
            details,
          );
        }
        for (const text of [book.title, book.author]) if (text) expect(form.page).toBeInert(text);
      }
    },
  );

  check(
    'update',
    {
      title: 'Sending the form changes this book, and no other',
      why: 'An UPDATE without WHERE changes every row of the table, in an instant, and asks nobody.',
      requires: ['form'],
      hints: [
        'Which statement changes rows, and how does it know which?',
        "db.run('UPDATE boats SET name = ?, masts = ? WHERE id = ?', [name, masts, id]) tells by changes how many rows there were.",
        "await db.run('UPDATE books SET title = ?, author = ?, pages = ? ____ id = ?', [title, author, pages, ____]);",
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const books = await startWithBooks(context);
      const [, book] = books;
      const me = visitor();
      const changed: Book = {
        id: book.id,
        title: `"New" ${random.name()}; --`,
        author: `O'Malley ${random.word()}`,
        pages: random.integer(20, 900),
      };
      const answer = await me.submit(await editForm(me, book, context), plain(changed));
      const right = books.map((one) => (one.id === book.id ? changed : one));
      const found = await rowsNow(context);
      const renamed = found.filter(({ title }) => title === changed.title);
      const details = { page: answer, aboutHead: true, expected: show(right), actual: show(found) };
      if (answer.status === 404)
        fail(
          `We sent the form of book ${book.id}, and POST ${answer.path} answered 404. Is there a route for it?`,
          details,
        );
      if (renamed.length > 1)
        fail(
          `We edited one book, and now ${renamed.length} books are called ${changed.title}. The UPDATE needs WHERE id = ?.`,
          details,
        );
      if (found.length > books.length)
        fail(
          'We edited a book, and the table has one more. Change the row with UPDATE instead of adding one.',
          details,
        );
      expectRows(
        found,
        right,
        'We edited a book, and afterwards the table holds something else than we typed.',
        answer,
        context,
      );
      expect(
        answer,
        `After the change, POST ${answer.path} answered ${answer.status}. Redirect to the page of the book with 303, so that pressing reload sends nothing twice.`,
      ).toHaveStatus(302, 303);
      const page = await me.follow(answer);
      expect(page, 'After the change we should see the page of the book.').toShowText(changed.title);
      const [, , other] = books;
      const unchanged = await me.submit(await editForm(me, other, context), {});
      expectRows(
        await rowsNow(context),
        right,
        'We opened the form and sent it as it was, and the table changed.',
        unchanged,
        context,
      );
      const emptied = { ...changed, author: null, pages: null };
      const last = await me.submit(await editForm(me, changed, context), plain(emptied));
      expectRows(
        await rowsNow(context),
        books.map((one) => (one.id === book.id ? emptied : one)),
        'We emptied the fields Author and Pages, and both should be NULL then.',
        last,
        context,
      );
    },
  );

  check(
    'invalid',
    {
      title: 'A form with mistakes is shown again with 422, and the book stays as it was',
      why: 'Nothing is stored until all of it is right, and nothing that was typed is lost.',
      requires: ['update'],
      hints: [
        'What does the route for new books do when readBookForm finds problems?',
        'readBookForm gives { values, book, problems }. Without a book, render the form with values and problems, and 422.',
        "if (!book) return render(c, 'form.njk', { heading: 'Edit', action: ____, values, problems }, ____);",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const books = await startWithBooks(context);
      const [book] = books;
      const me = visitor();
      const bad = [
        { ...plain(book), Title: '  ', Author: 'Someone "new"' },
        { ...plain(book), Title: 'A new title', Pages: 'many' },
        { ...plain(book), Title: 'A new title', Pages: '-3' },
      ];
      for (const values of bad) {
        const form = await editForm(me, book, context);
        const answer = await me.submit(form, values);
        expect(
          answer,
          `We edited a book with ${show(values)}, and the answer was ${answer.status}. Show the form again with status 422.`,
        ).toHaveStatus(422, 400);
        expectRows(
          await rowsNow(context),
          [...books],
          'We sent a form with a mistake, and the table changed all the same.',
          answer,
          context,
        );
        const again = answer.html
          .findAll('form')
          .find((one) => one.fields.some(({ label }) => /title/i.test(label)));
        const [name, typed] =
          values.Title.trim() === '' ? ['Author', values.Author] : ['Title', values.Title];
        const value = again?.fields.find(({ label }) =>
          label.toLowerCase().includes(name.toLowerCase()),
        )?.value;
        if (value !== typed) {
          fail(
            `We typed ${show(typed)} into ${name} and made a mistake elsewhere, and what we typed is lost.`,
            {
              page: answer,
              aboutHead: true,
              expected: `${name}: ${show(typed)}`,
              actual: show(value),
            },
          );
        }
        if (answer.html.text === form.page.html.text) {
          fail('The form came back, and says nothing of what is wrong. Hand problems to the template.', {
            page: answer,
            aboutHead: true,
            expected: 'a message beside the field',
            actual: 'the same page as before',
          });
        }
        const mended = await me.submit(again ?? form, plain(book));
        expect(
          mended,
          `The form that came back was mended and sent, and the answer was ${mended.status}. Where does its action lead?`,
        ).toHaveStatus(302, 303);
        expectRows(
          await rowsNow(context),
          [...books],
          'The form that came back was mended and sent, and another row came of it. Its action has to be that of this book.',
          mended,
          context,
        );
      }
    },
  );

  check(
    'delete',
    {
      title: 'The button Delete removes this book, and no other',
      why: 'What is deleted is gone. The WHERE decides how much of it.',
      hints: [
        'What does a page need, so that a button sends a POST?',
        '<form method="post" action="/boats/7/delete"><button>Delete</button></form>, and db.run("DELETE FROM boats WHERE id = ?", [7]).',
        "app.post('/books/:id{[0-9]+}/delete', async (c) => {\n  await deleteBook(db, Number(c.req.param('____')));\n  return c.redirect('/', 303);\n});",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const books = await startWithBooks(context);
      const [, , book] = books;
      const me = visitor();
      const form = await deleteForm(me, book, context);
      const answer = await me.submit(form, {});
      const found = await rowsNow(context);
      const right = books.filter(({ id }) => id !== book.id);
      const details = { page: answer, aboutHead: true, expected: show(right), actual: show(found) };
      if (answer.status === 404)
        fail(`We pressed Delete, and POST ${answer.path} answered 404. Is there a route for it?`, details);
      if (found.length === 0)
        fail('We deleted one book, and the table is empty. The DELETE needs WHERE id = ?.', details);
      expectRows(found, right, `We deleted book ${book.id}, and the wrong books are left.`, answer, context);
      expect(
        answer,
        `After deleting, POST ${answer.path} answered ${answer.status}. Redirect to / with 303.`,
      ).toHaveStatus(302, 303);
      const page = await me.follow(answer);
      expect(page, 'After deleting we should be led to a page that exists, such as the list.').toHaveStatus(
        200,
      );
      const gone = await me.get(`/books/${book.id}`);
      expect(gone).toHaveStatus(404);
    },
  );

  check(
    'harmless-get',
    {
      title: 'Opening addresses changes nothing',
      why: 'Search engines, mail programs and browsers that load ahead open every link they see.',
      requires: ['form', 'delete'],
      hints: [
        'Does one of your routes for GET change the table?',
        'app.get answers links and typed addresses, app.post answers forms. What changes something belongs into app.post.',
        "app.____('/books/:id{[0-9]+}/delete', …)",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor } = context;
      const books = await startWithBooks(context);
      const me = visitor();
      const forms = [await deleteForm(me, books[1], context), await editForm(me, books[1], context)];
      const seen = new Set<string>();
      const waiting = [
        '/',
        ...forms.map(
          (form) => new URL(form.attribute('action') || form.page.path, `http://x${form.page.path}`).pathname,
        ),
      ];
      for (let path = waiting.shift(); path !== undefined && seen.size < 30; path = waiting.shift()) {
        if (seen.has(path)) continue;
        seen.add(path);
        const page = await me.get(path);
        expectRows(
          await rowsNow(context),
          [...books],
          `We opened ${path}, as a search engine does with every link, and the table changed. Only a POST may change something.`,
          page,
          context,
        );
        if (page.status !== 200 || page.type !== 'text/html') continue;
        for (const link of linksOf(page)) {
          const target = new URL(link.attribute('href') ?? '', `http://x${page.path}`);
          waiting.push(target.pathname + target.search);
        }
      }
    },
  );

  check(
    'missing',
    {
      title: 'A book that does not exist is a 404, for every request',
      why: 'Between opening a form and sending it, somebody else may have deleted the book.',
      requires: ['update', 'delete'],
      hints: [
        'How do your handlers for POST find out that no row was there?',
        'db.run tells how many rows it has changed. With changes 0 there was no such boat: return c.notFound().',
        'const { changes } = await db.run(…);\n  return changes ____ 0;',
        { reveal: 'src/books.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, database } = context;
      const books = await startWithBooks(context);
      const [book, other] = books;
      const me = visitor();
      const edit = await editForm(me, book, context);
      const remove = await deleteForm(me, book, context);
      const mine = await editForm(me, other, context);
      await database.change('DELETE FROM books WHERE id = ?', book.id);
      const rest = await rowsNow(context);
      const why = 'although the book had been deleted in the meantime';
      for (const [what, ask] of [
        ['We sent the form of a book', () => me.submit(edit, { Title: 'Ghost' })],
        ['We pressed Delete for a book', () => me.submit(remove, {})],
        ['We sent the form of a book with a mistake', () => me.submit(edit, { Title: '' })],
      ] as const) {
        const answer = await ask();
        expect(answer, `${what}, ${why}, and the answer was ${answer.status} instead of 404.`).toHaveStatus(
          404,
          410,
        );
        expectRows(await rowsNow(context), rest, `${what}, ${why}, and the table changed.`, answer, context);
      }
      if (edit.page.path !== `/books/${book.id}`) {
        const page = await me.get(edit.page.path);
        expect(
          page,
          `The book does not exist any more, and GET ${edit.page.path} answered ${page.status} instead of 404.`,
        ).toHaveStatus(404, 410);
      }
      const again = await me.submit(mine, plain(other));
      expect(again).toHaveStatus(302, 303);
    },
  );
});

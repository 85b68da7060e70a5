import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Random } from '../../src/grading/random.ts';

interface Book {
  id: number;
  title: string;
}

/** A few books, whose ids have gaps. */
function randomBooks(random: Random): Book[] {
  let id = random.integer(2, 40);
  return random.names(4).map((name) => {
    id += random.integer(1, 9);
    return { id, title: `${name} and the ${random.word()}` };
  });
}

async function startWith({ start }: CheckContext, books: readonly Book[]): Promise<void> {
  const text = `export interface Book { id: number; title: string }
export const books: Book[] = ${JSON.stringify(books)};
`;
  await start({ files: { 'data/books.ts': text } });
}

/** Whether an answer tells of a book: as JSON, or as a page. */
function tells(page: Page, title: string): boolean {
  if (page.type === 'text/html') return page.html.text.includes(title);
  return page.text.includes(title) || page.text.includes(JSON.stringify(title).slice(1, -1));
}

export default defineChecks(({ check }) => {
  check(
    'found',
    {
      title: 'A book that is there answers 200',
      why: '200 is the promise that the body is what was asked for.',
      hints: [
        'It works in the starter. What has changed since in your handler for /books/:id?',
        'Look for one thing in a list by what it has: breads.find((bread) => bread.id === id).',
        'const book = books.find((one) => one.id === ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const books = randomBooks(random);
      await startWith(context, books);
      const me = visitor();
      for (const { id, title } of books) {
        const page = await me.get(`/books/${id}`);
        expect(
          page,
          `Book ${id} is on the shelf, so GET /books/${id} should answer 200, but it answered ${page.status}.`,
        ).toHaveStatus(200);
        if (!tells(page, title)) {
          fail(`Book ${id} is on the shelf, but the answer to GET /books/${id} does not tell its title.`, {
            page,
            expected: title,
            actual: page.text === '' ? 'an empty body' : page.text,
          });
        }
      }
    },
  );

  check(
    'missing',
    {
      title: 'A book that does not exist answers 404',
      why: 'A program reads the status, never the words. Only 404 tells it that there is nothing.',
      requires: ['found'],
      hints: [
        'Look at the handler for /books/:id: what does it answer when find(…) found nothing?',
        'The status is the second argument: if (!bread) return c.json({ error: "Sold out" }, 410);',
        'if (!book) return c.json({ error: "There is no such book." }, ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, random }) => {
      const me = visitor();
      for (const id of [random.integer(100, 999), random.integer(1000, 9999)]) {
        const page = await me.get(`/books/${id}`);
        expect(
          page,
          page.status === 200 && !/\p{L}/u.test(page.text)
            ? `There is no book ${id}, but GET /books/${id} answered 200, with nothing in it. If you made an answer for this case, put return in front of it: without, the handler goes on.`
            : page.status === 200
              ? `There is no book ${id}, but GET /books/${id} answered 200. A person can read in the body that it went wrong; a program only sees 200.`
              : `There is no book ${id}, so GET /books/${id} should answer 404, but it answered ${page.status}.`,
        ).toHaveStatus(404);
      }
    },
  );

  check(
    'created',
    {
      title: 'A new book answers 201, with a Location where it is found',
      why: 'The client did not choose the id, so it can only learn from Location where its book is now.',
      requires: ['found'],
      hints: [
        'In the handler for POST /books you know the new id. Which header tells the client?',
        'A new loaf with number 7: c.header("Location", "/bread/7"); return c.json(loaf, 201);',
        'c.header("Location", `/____/${id}`); return c.json(book, 201);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const books = randomBooks(random);
      await startWith(context, books);
      const others = books.map(({ title }) => title);
      const me = visitor();
      for (const title of [`${random.name()}’s ${random.word()}`, `Tea & ${random.word()} ☕`]) {
        const made = await me.post('/books', { json: { title } });
        expect(
          made,
          made.status === 405
            ? 'POST /books was answered with 405, as if it were not allowed. Routes are asked in order, so app.all("/books", …) has to stand below those for GET and POST.'
            : `A book was added, so POST /books should answer 201, but it answered ${made.status}.`,
        ).toHaveStatus(201);
        const location = made.header('Location');
        expect(
          made,
          'POST /books answered without the header Location, so the client does not know where its new book is. Set it before you make the response.',
        ).toHaveHeader('Location');
        const found = await me.follow(made);
        const relative = location?.startsWith('/') || location?.includes('://');
        const hint = location?.includes('${')
          ? 'The id was not filled in: ${…} needs text between backticks, `…`, and not between quotes.'
          : location?.includes(':id')
            ? 'In a route :id stands for any id. An address names one: put the new book’s id there.'
            : relative
              ? 'Nothing is at that address.'
              : `“${location ?? ''}” is read from the folder that /books is in, which is /. Begin it with a slash and the whole path.`;
        expect(
          found,
          `The follow-up GET of your Location, ${found.path}, gave ${found.status}. ${hint}`,
        ).toHaveStatus(200);
        if (/\{\}|\[object Promise\]/.test(found.text)) {
          fail(
            `The new book has no title in it, but a promise: that is how {} comes about. Reading the body takes time, so write await readTitle(c).`,
            { page: found, expected: title, actual: found.text },
          );
        }
        const also = others.find((other) => tells(found, other));
        if (also !== undefined) {
          fail(
            `Your Location leads to ${found.path}, where there are other books too, such as “${also}”. Name the address of the new book alone.`,
            { page: found, expected: `“${title}” alone`, actual: found.text },
          );
        }
        others.push(title);
        if (!tells(found, title)) {
          fail(
            `Your Location leads to ${found.path}, but what is there is not the new book. Build the address from the new book’s id.`,
            { page: found, expected: title, actual: found.text === '' ? 'an empty body' : found.text },
          );
        }
      }
    },
  );

  check(
    'refused',
    {
      title: 'A POST without a title answers 400, and the shelf stays as it was',
      why: 'A client may send anything. Only the server can keep bad data off the shelf.',
      requires: ['created'],
      hints: [
        'In the handler for POST /books, what comes first: looking at the title, or putting the book on the shelf?',
        'Turn away first, then work: if (flour === 0) return c.json({ error: "No flour" }, 503);',
        'if (title === "") return c.json({ error: "A book needs a title." }, ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const me = visitor();
      const before = await me.get('/books');
      const attempts = [
        { what: 'an empty object', request: { json: {} } },
        { what: 'a title of spaces', request: { json: { title: '   ' } } },
        {
          what: 'a body that is no JSON',
          request: { body: '{"title":', headers: { 'Content-Type': 'application/json' } },
        },
      ];
      for (const { what, request } of attempts) {
        const page = await me.post('/books', request);
        if (page.status === 404) {
          fail(
            'The address exists; the data is bad. So a POST /books without a title is no 404: another 4xx says it, 400.',
            { page, expected: 'status 400', actual: 'status 404' },
          );
        }
        expect(
          page,
          `We sent POST /books with ${what}. There is no title in it, so the answer should be 400, but it was ${page.status}.`,
        ).toHaveStatus(400, 422);
        expect(
          await me.get('/books'),
          `POST /books with ${what} was refused, but something was put on the shelf all the same. Look at the title before you add the book.`,
        ).toBeUnchangedSince(before);
      }
    },
  );

  check(
    'not-allowed',
    {
      title: 'Other methods on /books answer 405, with Allow',
      why: 'The address exists, only the method is wrong. Allow tells the client what it may do instead.',
      requires: ['found'],
      hints: [
        'The last route, app.all("/books", …), gets every method that no route above it took.',
        'A bakery that is only asked and ordered from: c.header("Allow", "GET, HEAD, POST").',
        'c.header("Allow", "GET, HEAD, ____"); return c.json({ error: "…" }, 405);',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const me = visitor();
      const before = await me.get('/books');
      expect(
        before,
        before.status === 405
          ? 'GET /books was answered with 405, as if it were not allowed. Routes are asked in order, so app.all("/books", …) has to stand below those for GET and POST.'
          : `GET /books should still answer 200, but it answered ${before.status}.`,
      ).toHaveStatus(200);
      for (const method of ['DELETE', 'PUT', 'PATCH']) {
        const page = await me.request(method, '/books');
        expect(
          page,
          page.status === 404
            ? `${method} /books answered 404, and 404 says that there is nothing at /books. There is; it only does not know ${method}. That is 405.`
            : `/books does not know ${method}, so the answer should be 405, but it was ${page.status}.`,
        ).toHaveStatus(405);
        const field = page.header('Allow') ?? '';
        const allowed = field
          .toUpperCase()
          .split(',')
          .map((name) => name.trim());
        if (allowed.includes('GET') && allowed.includes('POST') && !allowed.includes(method)) continue;
        const wrong =
          field === ''
            ? ' Set it before you make the response.'
            : /GET[^,]*POST|POST[^,]*GET/i.test(field)
              ? ' They are parted by commas.'
              : '';
        fail(
          `${method} /books answered 405, but its header Allow does not say which methods work there instead. A 405 has to list them: Allow: GET, HEAD, POST.${wrong}`,
          {
            page,
            expected: 'Allow: GET, HEAD, POST',
            actual: page.header('Allow') === undefined ? 'no header Allow' : `Allow: ${page.header('Allow')}`,
          },
        );
      }
      expect(
        await me.get('/books'),
        'A method that is not allowed changed what is on the shelf.',
      ).toBeUnchangedSince(before);
    },
  );
});

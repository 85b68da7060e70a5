import { Hono } from 'hono';
import { books } from '../data/books.ts';

const shelf = new Hono();

shelf
  .use('/', async (c, next) => {
    if (['GET', 'HEAD', 'POST'].includes(c.req.method)) return next();
    return c.body(null, { status: 405, headers: { Allow: 'HEAD, GET, POST, OPTIONS' } });
  })
  .get('/', (c) => c.json({ count: books.length, books }))
  .post('/', async (c) => {
    let title: unknown;
    try {
      ({ title } = await c.req.json<{ title?: unknown }>());
    } catch {
      return c.text('That is no JSON', 400);
    }
    if (typeof title !== 'string' || !/\S/.test(title)) return c.text('The title is missing', 400);
    const id = 1 + books.reduce((highest, book) => Math.max(highest, book.id), 0);
    books.push({ id, title });
    const { origin } = new URL(c.req.url);
    c.header('Location', new URL(`/books/${id}`, origin).href);
    return c.body(null, 201);
  })
  .get('/:id{[0-9]+}', (c) => {
    const book = books.find(({ id }) => id === Number(c.req.param('id')));
    return book ? c.html(`<h1>${book.title.replaceAll('<', '&lt;')}</h1>`) : c.text('Gone astray', 404);
  });

export const app = new Hono();
app.route('/books', shelf);

import { Hono } from 'hono';
import { books } from '../data/books.ts';
import { readTitle } from './lib/read-title.ts';

export const app = new Hono();

app.get('/books', (c) => c.json(books));

app.get('/books/:id', (c) => {
  const id = Number(c.req.param('id'));
  const book = books.find((one) => one.id === id);
  if (!book) return c.json({ error: 'There is no such book.' }, 404);
  return c.json(book);
});

app.post('/books', async (c) => {
  const title = await readTitle(c);
  if (!title) return c.json({ error: 'A book needs a title.' }, 400);
  const id = Math.max(0, ...books.map((one) => one.id)) + 1;
  const book = { id, title };
  books.push(book);
  c.header('Location', '/books/:id');
  return c.json(book, 201);
});

app.all('/books', (c) => {
  c.header('Allow', 'GET, HEAD, POST');
  return c.json({ error: 'The shelf cannot do that.' }, 405);
});

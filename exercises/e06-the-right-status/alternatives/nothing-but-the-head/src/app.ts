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
  if (title.length < 1) return c.text('Please send a title.', 422);
  let id = 1;
  while (books.some((book) => book.id === id)) id += 1;
  books.push({ id, title });
  return c.body(null, 201, { Location: `/books/${id}` });
});

app.all('/books', (c) => c.text('Only reading and adding', 405, { Allow: 'GET,POST' }));

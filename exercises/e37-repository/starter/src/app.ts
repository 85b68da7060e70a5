import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import { addBook, getBook, listBooks } from './books.ts';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/books.sql', 'utf8'));

const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text));

const bookForm = z.object({
  title: z.string().trim().min(1, 'A book needs a title.'),
  author: optional,
  pages: optional.pipe(
    z.coerce.number<string | null>('Pages are a number.').int().positive('A book has pages.').nullable(),
  ),
});

app.get('/', async (c) => render(c, 'books.njk', { books: await listBooks(db) }));

app.get('/books/:id{[0-9]+}', async (c) => {
  const book = await getBook(db, Number(c.req.param('id')));
  if (!book) return c.notFound();
  return render(c, 'book.njk', { book });
});

app.post('/books', async (c) => {
  const form = bookForm.safeParse(await c.req.parseBody());
  if (!form.success) {
    const problem = form.error.issues[0]?.message;
    return render(c, 'books.njk', { books: await listBooks(db), problem }, 422);
  }
  const id = await addBook(db, form.data);
  return c.redirect(`/books/${id}`, 303);
});

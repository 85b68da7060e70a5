import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getBook, listBooks, listReviews } from './books.ts';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
for (const script of ['data/library.sql', 'reviews.sql', 'data/reviews.sql']) {
  await db.exec(readFileSync(script, 'utf8'));
}

app.get('/', async (c) => render(c, 'books.njk', { books: await listBooks(db) }));

app.get('/books/:id{[0-9]+}', async (c) => {
  const book = await getBook(db, Number(c.req.param('id')));
  if (!book) return c.notFound();
  return render(c, 'book.njk', { book, reviews: await listReviews(db, book.id) });
});

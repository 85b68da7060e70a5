import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { BadSort, findReader, searchBooks } from './books.ts';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/library.sql', 'utf8'));

app.get('/', async (c) => {
  const q = c.req.query('q') ?? '';
  const sort = c.req.query('sort') ?? 'title';
  try {
    return render(c, 'search.njk', { q, books: await searchBooks(db, q, sort) });
  } catch (error) {
    if (error instanceof BadSort) return c.text('There is no such order.', 400);
    throw error;
  }
});

app.get('/reader', async (c) => {
  const reader = await findReader(db, c.req.query('id') ?? '', c.req.query('pin') ?? '');
  if (!reader) return c.text('This number and this pin do not belong together.', 403);
  return render(c, 'reader.njk', { reader });
});

import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('books.sql', 'utf8'));

app.get('/', async (c) => {
  const rows = await db.all<{ title: string | null; pages: number | null }>('SELECT * FROM books ORDER BY title');
  const books = rows.filter((book) => book.title !== null && (book.pages === null || book.pages > 0));
  return render(c, 'books.njk', { books });
});

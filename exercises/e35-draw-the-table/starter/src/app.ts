import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

// A database in memory is empty at every start, so the script can make the table each time.
const db = openDatabase(':memory:');
await db.exec(readFileSync('books.sql', 'utf8'));

app.get('/', async (c) => {
  const books = await db.all('SELECT * FROM books ORDER BY id');
  return render(c, 'books.njk', { books });
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';
import { migrate } from './migrate.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

// A database in a file. On a server it is still there at the next start, with all its rows.
const db = openDatabase('library.db');

try {
  await migrate(db);
} catch (error) {
  console.error(error);
  app.get('/', (c) => c.text(`The database could not be brought up to date: ${error}`, 503));
}

app.get('/', async (c) =>
  render(c, 'books.njk', { books: await db.all('SELECT * FROM books ORDER BY title') }),
);

import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { ConstraintError, openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';
import { borrow, giveBack, NoCopyLeft } from './loans.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/library.sql', 'utf8'));

app.get('/', async (c) => {
  const books = await db.all('SELECT id, title, copies FROM books ORDER BY title');
  const loans = await db.all(`
    SELECT loans.id, books.title, readers.name
    FROM loans
    JOIN books ON books.id = loans.book_id
    JOIN readers ON readers.id = loans.reader_id
    ORDER BY loans.id
  `);
  return render(c, 'copies.njk', { books, loans });
});

app.post('/loans', async (c) => {
  const { book, reader } = await c.req.parseBody();
  try {
    await borrow(db, Number(book), Number(reader));
  } catch (error) {
    if (error instanceof NoCopyLeft) return c.text('No copy is left.', 409);
    if (error instanceof ConstraintError && error.rule === 'foreign key')
      return c.text('Nobody knows this reader.', 422);
    throw error;
  }
  return c.redirect('/', 303);
});

app.post('/loans/:id{[0-9]+}/back', async (c) => {
  if (!(await giveBack(db, Number(c.req.param('id'))))) return c.notFound();
  return c.redirect('/', 303);
});

import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readBookForm } from './book-form.ts';
import { addBook, deleteBook, getBook, listBooks, updateBook } from './books.ts';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/books.sql', 'utf8'));

app.get('/', async (c) => render(c, 'books.njk', { books: await listBooks(db) }));

app.get('/books/new', (c) => render(c, 'form.njk', { heading: 'A new book', action: '/books' }));

app.post('/books', async (c) => {
  const { values, book, problems } = await readBookForm(c);
  if (!book) return render(c, 'form.njk', { heading: 'A new book', action: '/books', values, problems }, 422);
  const id = await addBook(db, book);
  return c.redirect(`/books/${id}`, 303);
});

app.get('/books/:id{[0-9]+}', async (c) => {
  const book = await getBook(db, Number(c.req.param('id')));
  if (!book) return c.notFound();
  return render(c, 'book.njk', { book });
});

app.get('/books/:id{[0-9]+}/edit', async (c) => {
  const book = await getBook(db, Number(c.req.param('id')));
  if (!book) return c.notFound();
  return render(c, 'form.njk', { heading: 'Edit a book', action: `/books/${book.id}/edit`, values: book });
});

app.post('/books/:id{[0-9]+}/edit', async (c) => {
  const id = Number(c.req.param('id'));
  if (!(await getBook(db, id))) return c.notFound();
  const { values, book, problems } = await readBookForm(c);
  if (!book) {
    return render(c, 'form.njk', { heading: 'Edit a book', action: `/books/${id}/edit`, values, problems }, 422);
  }
  if (!(await updateBook(db, id, book))) return c.notFound();
  return c.redirect(`/books/${id}`, 303);
});

app.get('/books/:id{[0-9]+}/delete', async (c) => {
  if (!(await deleteBook(db, Number(c.req.param('id'))))) return c.notFound();
  return c.redirect('/', 303);
});

import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { books } from '../data/books.ts';
import { readTitle } from './lib/read-title.ts';

export const app = new Hono();

async function addBook(c: Context) {
  const title = await readTitle(c);
  if (!title) throw new HTTPException(422, { message: 'No title' });
  const book = { id: Date.now(), title };
  books.push(book);
  // Relative to /books, this is /books/<id>.
  return c.json(book, 201, { location: `books/${book.id}` });
}

app.get('/books/:id', (c) => {
  for (const book of books) if (String(book.id) === c.req.param('id')) return c.json(book);
  return c.notFound();
});
app.on('GET', '/books', (c) => c.json(books));
app.on('POST', '/books', addBook);
app.on(['PUT', 'PATCH', 'DELETE'], '/books', () => {
  throw new HTTPException(405, { res: new Response(null, { status: 405, headers: { allow: 'POST,GET' } }) });
});

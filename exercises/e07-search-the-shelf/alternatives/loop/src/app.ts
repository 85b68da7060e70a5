import { Hono } from 'hono';
import { html } from 'hono/html';
import { books } from '../data/books.ts';

export const app = new Hono();

app.get('/books', (c) => {
  const q = (c.req.query('q') ?? '').trim();
  const asked = c.req.query('limit');
  let limit = 10;
  if (asked !== undefined) {
    limit = Number(asked);
    if (!(Number.isInteger(limit) && limit >= 1)) return c.json({ error: 'limit' }, 400);
    if (limit > 50) limit = 50;
  }
  const found: string[] = [];
  for (const title of books) {
    if (found.length < limit && title.toUpperCase().indexOf(q.toUpperCase()) !== -1) found.push(title);
  }

  return c.html(
    html`<h1>The shelf</h1>
      ${q && html`<p>You searched for <mark>${q}</mark>, ${found.length} found</p>`}
      <ul>
        ${found.map((title) => html`<li>${title}</li>`)}
      </ul>`,
  );
});

import { Hono } from 'hono';
import { html } from 'hono/html';
import { books } from '../data/books.ts';

export const app = new Hono();

app.get('/books', (c) => {
  const q = c.req.query('q') ?? '';
  const limit = Number(c.req.query('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1) return c.text('limit must be a whole number from 1.', 400);
  const found = books
    .filter((title) => title.toLowerCase().includes(q.toLowerCase()))
    .slice(0, Math.min(limit, 50));

  return c.html(
    html`<h1>The shelf</h1>
      ${q === '' ? '' : `<p>Titles with ${q}</p>`}
      <ul>
        ${found.map((title) => html`<li>${title}</li>`)}
      </ul>`,
  );
});

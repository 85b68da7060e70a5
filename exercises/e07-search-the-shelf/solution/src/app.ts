import { Hono } from 'hono';
import { html } from 'hono/html';
import { books } from '../data/books.ts';

export const app = new Hono();

app.get('/books', (c) => {
  const q = c.req.query('q') ?? '';
  const limit = Number(c.req.query('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1) {
    return c.text('limit must be a whole number from 1 to 50.', 400);
  }

  const found = books
    .filter((title) => title.toLowerCase().includes(q.toLowerCase()))
    .slice(0, Math.min(limit, 50));

  // The html in front of the backtick makes every ${…} in it plain text, so no value can become a tag.
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <title>The shelf</title>
        </head>
        <body>
          <h1>The shelf</h1>
          <form>
            <label>Title contains <input type="search" name="q" /></label>
            <button>Search</button>
          </form>
          ${q === '' ? '' : html`<p>Titles with ${q}</p>`}
          <ul>
            ${found.map((title) => html`<li>${title}</li>`)}
          </ul>
        </body>
      </html>`,
  );
});

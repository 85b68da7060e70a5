import { Hono } from 'hono';
import { html } from 'hono/html';
import { books } from '../data/books.ts';

export const app = new Hono();

app.get('/books', (c) => {
  const found = books;

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
          <ul>
            ${found.map((title) => html`<li>${title}</li>`)}
          </ul>
        </body>
      </html>`,
  );
});

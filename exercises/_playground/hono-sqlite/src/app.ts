import { Hono } from 'hono';
import { html } from 'hono/html';
import { addEntry, allEntries } from './database.ts';

export const app = new Hono();

app.get('/', (c) => {
  const entries = allEntries().map(({ name, message }) => html`<li><b>${name}</b>: ${message}</li>`);
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <title>Guest book</title>
        <h1>Guest book</h1>
        <ul>
          ${entries}
        </ul>
        <form method="post" action="/entries">
          <label>Name <input name="name" required /></label>
          <label>Message <input name="message" required /></label>
          <button>Sign</button>
        </form>
      </html>`,
  );
});

app.post('/entries', async (c) => {
  const { name, message } = await c.req.parseBody();
  if (typeof name !== 'string' || typeof message !== 'string' || name === '' || message === '') {
    return c.text('A name and a message, please.', 400);
  }
  addEntry(name, message);
  return c.redirect('/', 303);
});

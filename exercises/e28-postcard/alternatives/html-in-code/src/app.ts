import { Hono } from 'hono';
import { html } from 'hono/html';

export const app = new Hono();
const sent: { [field: string]: string }[] = [];

app.get('/', (c) =>
  c.html(
    html`<h1>Post</h1>
      <input form="post" aria-label="To" name="who" />
      <form id="post" method="post" action="/in?from=counter">
        <label>Message<textarea name="what"></textarea></label>
        <button name="send" value="1">Send</button>
      </form>
      <p>Cards to ${sent.map((one) => one.who).join(', ')}</p>`,
  ),
);

app.post('/in', async (c) => {
  const fields = Object.fromEntries(new URLSearchParams(await c.req.text()));
  sent.push(fields);
  c.status(201);
  return c.html(
    html`<pre>${fields.what}</pre>
      <b>${fields.who}</b>`,
  );
});

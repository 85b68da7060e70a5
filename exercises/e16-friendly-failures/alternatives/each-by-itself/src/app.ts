import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { listBoats, readTide } from './instruments.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

type Content = ReturnType<typeof html>;

/** The frame of every page. */
const layout = (title: string, content: Content) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <h1>${title}</h1>
        ${content}
      </body>
    </html>`;

app.get('/', (c) =>
  c.html(
    layout(
      'The harbour',
      html`<p><a href="/tide">How high is the water?</a></p>
        <p><a href="/boats">Who is in?</a></p>`,
    ),
  ),
);

app.get('/tide', async (c) => {
  return await readTide()
    .then((height) => c.html(layout('Tide', html`<p>${height} cm</p>`)))
    .catch((problem) => sorry(c, problem));
});

app.get('/boats', (c) => {
  let boats;
  try {
    boats = listBoats().map((boat) => html`<li>${boat}</li>`);
  } catch (problem) {
    return sorry(c, problem);
  }
  return c.html(
    layout(
      'Boats',
      html`<ul>
        ${boats}
      </ul>`,
    ),
  );
});

app.notFound((c) => {
  const content = html`<p>There is nothing at this address. <a href="/">Back to the harbour</a></p>`;
  return c.html(layout('No such page', content), 404);
});

// The details go to the log, where only we can read them.
function sorry(c: Context, problem: unknown) {
  console.log('failed', { path: c.req.path, problem });
  const content = html`<p>Something is out of order here. Please come back later. <a href="/">Home</a></p>`;
  return c.html(layout('That did not work', content), 500);
}

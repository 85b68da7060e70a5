import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
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
  const height = await readTide();
  return c.html(layout('Tide', html`<p>${height} cm</p>`));
});

app.get('/boats', (c) => {
  const boats = listBoats().map((boat) => html`<li>${boat}</li>`);
  return c.html(
    layout(
      'Boats',
      html`<ul>
        ${boats}
      </ul>`,
    ),
  );
});

app.all('*', (c) => {
  c.status(404);
  return c.html('<h2>No such quay</h2><a href="http://localhost:3000">Home</a> <a href="./../">or so</a>');
});

const log = (error: Error) => console.warn('%s: %s', error.name, error.message);

app.onError(async (error, c) => {
  if (error instanceof HTTPException) return error.getResponse();
  log(error);
  c.status(500);
  return c.html(await layout('Fog', html`<p>We cannot see far today, app.</p>`));
});

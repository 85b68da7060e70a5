import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { person } from '../data/person.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  return c.html(`<!doctype html>
    <html lang="en">
      <head>
        <title>Profile</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <article class="card">
          <img src="/mila.svg" alt="" width="96" height="96" />
          <h1>Somebody</h1>
          <p>A few words</p>
          <ul>
            <li>A skill</li>
          </ul>
        </article>
      </body>
    </html>`);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { person } from '../data/person.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  const { name, photo, bio, skills } = person;
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <title>Profile</title>
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <article class="card">
            <img src="${photo}" alt="${name}" width="96" height="96" />
            <h1>${name}</h1>
            <p>${String(bio)}</p>
            <ul>
              ${skills.map((skill) => html`<li>${skill}</li>`)}
            </ul>
          </article>
        </body>
      </html>`,
  );
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { person } from '../data/person.ts';

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  const { name, photo, bio, skills } = person;
  return c.html(
    `<!doctype html>
      <html lang="en">
        <head>
          <title>Profile</title>
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <article class="card">
            <img src="${photo}" alt="${safe(name)}" width="96" height="96" />
            <h1>${safe(name)}</h1>
            <p>${safe(bio ?? 'No words yet')}</p>
            <ul>
              ${skills.map((skill) => `<li>${safe(skill)}</li>`).join('')}
            </ul>
          </article>
        </body>
      </html>`,
  );
});

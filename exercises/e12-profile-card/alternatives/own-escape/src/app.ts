import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { person } from '../data/person.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

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
          <img src="${escape(person.photo)}" alt="${escape(person.name)}" width="96" height="96" />
          <h1>${escape(person.name)}</h1>
          ${person.bio ? `<p>${escape(person.bio)}</p>` : '<em>Shy so far</em>'}
          <ul>
            ${person.skills.map((skill) => `<li>${escape(skill)}</li>`).join('')}
          </ul>
        </article>
      </body>
    </html>`);
});

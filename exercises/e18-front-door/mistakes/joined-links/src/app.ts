import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets } from '../data/pets.ts';
import { layout } from './layout.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  const kinds = Object.keys(pets);
  const content = html`<h1>Adopt a pet</h1>
    <p>Somebody here is waiting for you.</p>
    <ul>
      ${kinds.map((kind) => html`<li><a href="/animals/${kind}">${kind}</a></li>`).join('')}
    </ul>`;
  return c.html(layout('Adopt a Pet', content));
});

// Stands in for the pages of the kinds, until you write them in part 2.
app.get('/animals/:kind', (c) => {
  return c.html(layout('Soon', html`<h1>Soon</h1>`));
});

app.notFound((c) => {
  return c.html(layout('No such page', html`<h1>Nobody lives here</h1>`), 404);
});

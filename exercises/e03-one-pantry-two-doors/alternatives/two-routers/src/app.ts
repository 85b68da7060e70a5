import { Hono } from 'hono';
import { html } from 'hono/html';
import { dishes } from './pantry.ts';

const api = new Hono().get('/menu', (c) =>
  c.body(JSON.stringify(dishes(), null, 2), { headers: { 'content-type': 'application/json' } }),
);

const pages = new Hono();
pages.get('/', (c) => c.redirect('/menu'));
pages.get('/menu', async (c) => {
  const all = dishes();
  const items = all.map(
    ({ name, price }) =>
      html`<li class="dish">
        <h2>${name}</h2>
        <ul>
          <li>${price} €</li>
        </ul>
      </li>`,
  );
  return c.html(
    html`<p>${all.length} dishes today</p>
      ${
        items.length > 0
          ? html`<ul>
              ${items}
            </ul>`
          : ''
      }`,
  );
});

export const app = new Hono();
app.route('/api', api);
app.route('/', pages);

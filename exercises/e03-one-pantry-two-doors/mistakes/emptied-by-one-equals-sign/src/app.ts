import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/api/menu', (c) => c.json(menu));

app.get('/', (c) => {
  if ((menu.length = 0)) return c.html(html`<h1>Menu</h1><p>Nothing yet</p>`);
  return c.html(
    html`<h1>Menu</h1>
      <ul>
        ${menu.map((dish) => html`<li>${dish.name}</li>`)}
      </ul>`,
  );
});

import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/', (c) => {
  return c.html(
    html`<h1>Menu</h1>
      <ul>
        ${menu.map((dish) => html`<li>${dish.name}</li>`)}
      </ul>
      <p>Nothing yet</p>`,
  );
});

app.get('/api/menu', (c) => c.json(menu));

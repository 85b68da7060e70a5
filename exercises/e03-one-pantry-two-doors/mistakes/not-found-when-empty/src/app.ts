import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/', (c) => {
  if (menu.length === 0) return c.html('<p>Nothing yet</p>', 404);
  return c.html(html`<ul>${menu.map((dish) => html`<li>${dish.name}</li>`)}</ul>`);
});

app.get('/api/menu', (c) => c.json(menu));

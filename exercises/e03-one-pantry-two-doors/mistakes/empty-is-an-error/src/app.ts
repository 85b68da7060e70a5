import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/', (c) => {
  if (menu.length === 0) return c.html('<h1>Menu</h1><p>Nothing yet</p>');
  return c.html(html`<ul>${menu.map((dish) => html`<li>${dish.name}, € ${dish.price}</li>`)}</ul>`);
});


app.get('/api/menu', (c) => {
  if (menu.length === 0) return c.json({ error: 'There is nothing on the menu.' }, 404);
  return c.json(menu);
});

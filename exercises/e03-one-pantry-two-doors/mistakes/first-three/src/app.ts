import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/', (c) => {
  if (menu.length === 0) return c.html('<h1>Menu</h1><p>Nothing yet</p>');
  return c.html(
    html`<ul>
      <li>${menu[0]?.name}</li>
      <li>${menu[1]?.name}</li>
      <li>${menu[2]?.name}</li>
    </ul>`,
  );
});

app.get('/api/menu', (c) => c.json(menu));

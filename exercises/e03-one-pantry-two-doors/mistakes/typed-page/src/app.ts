import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/', (c) => {
  return c.html(
    html`<h1>Menu</h1>
      <ul>
        <li>Pumpkin soup, € 6</li>
        <li>Mushroom pie, € 9</li>
        <li>Pear crumble, € 5</li>
      </ul>`,
  );
});

app.get('/api/menu', (c) => c.json(menu));

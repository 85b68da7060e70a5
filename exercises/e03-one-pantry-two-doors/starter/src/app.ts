import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

// For people: a page.
app.get('/', (c) => {
  return c.html(
    html`<h1>Menu</h1>
      <ul>
        <li>Pumpkin soup, € 6</li>
        <li>Mushroom pie, € 9</li>
      </ul>`,
  );
});

// For programs: data. GET /api/menu is still missing.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/api/menu', (c) => c.json(menu));

app.get('/', (c) => {
  const items = [];
  for (const dish of menu) {
    items.push(html`<li><b>${dish.name}</b> for ${dish.price} euros</li>`);
  }
  const note = items.length > 0 ? '' : 'We are sold out today.';
  return c.html(
    html`<h1>Tonight</h1>
      <p>${note}</p>
      <ul>
        ${items}
      </ul>`,
  );
});

import { Hono } from 'hono';
import { menu } from '../data/menu.ts';

export const app = new Hono();

app.get('/', (c) => {
  let items = '';
  for (const dish of menu) {
    items += '<li><span>' + dish.name + '</span> <small>' + dish.price + ' euros</small>';
  }
  return c.html(
    '<nav><ul><li><a href="/api/menu">For programs</a></ul></nav><h1>Menu</h1><ol>' +
      (items || '<li>The kitchen sleeps.') +
      '</ol>',
  );
});

app.get('/api/menu', () => Response.json(menu));

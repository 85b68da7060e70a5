import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

app.post('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html('<h1>${order.customer}</h1><p>${order.drink}</p>', 201);
});

app.get('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html('<h1>${order.customer}</h1><p>${order.drink}</p>');
});

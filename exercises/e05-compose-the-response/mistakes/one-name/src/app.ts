import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

const ticket = '<h1>Zoë</h1><p>Flat white ☕</p>';

app.post('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html(ticket, 201);
});

app.get('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html(ticket);
});

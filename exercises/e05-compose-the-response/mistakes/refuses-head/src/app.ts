import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

app.all('/ticket', (c) => {
  const ticket = `<h1>${order.customer}</h1><p>${order.drink}</p>`;
  c.header('X-Made-By', order.barista);
  if (c.req.method === 'POST') return c.html(ticket, 201);
  if (c.req.method === 'GET') return c.html(ticket);
  return c.text('Only GET and POST', 405);
});

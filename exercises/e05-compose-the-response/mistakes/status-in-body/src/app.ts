import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

const ticket = `<h1>${order.customer}</h1><p>${order.drink}</p>`;

app.post('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html(`<p>201 Created</p>${ticket}`);
});

app.get('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html(ticket);
});

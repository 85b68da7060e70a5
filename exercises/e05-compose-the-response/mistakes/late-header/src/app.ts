import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

const ticket = `<h1>${order.customer}</h1><p>${order.drink}</p>`;

app.post('/ticket', (c) => {
  const response = c.html(ticket, 201);
  c.header('X-Made-By', order.barista);
  return response;
});

app.get('/ticket', (c) => {
  const response = c.html(ticket);
  c.header('X-Made-By', order.barista);
  return response;
});

import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

// Somebody ordered: make a ticket and send it back.
app.post('/ticket', (c) => {
  return c.text(`${order.customer} has ordered: ${order.drink}`);
});

// Show the ticket again.
app.get('/ticket', (c) => {
  return c.text(`${order.customer} has ordered: ${order.drink}`);
});

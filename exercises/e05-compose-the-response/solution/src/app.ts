import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

const ticket = `<!doctype html>
<html lang="en">
  <head>
    <title>Your order</title>
  </head>
  <body>
    <h1>${order.customer}</h1>
    <p>${order.drink}</p>
  </body>
</html>`;

// Somebody ordered: make a ticket and send it back.
app.post('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html(ticket, 201);
});

// Show the ticket again.
app.get('/ticket', (c) => {
  c.header('X-Made-By', order.barista);
  return c.html(ticket);
});

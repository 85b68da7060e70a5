import { Hono } from 'hono';
import { order } from '../data/order.ts';

const app = new Hono();

function ticket(status: number): Response {
  const headers = { 'content-type': 'text/html;charset=utf-8', 'x-made-by': order.barista };
  const body = new TextEncoder().encode(`<p>${order.drink} <em>for</em> ${order.customer}`);
  return new Response(body, { status, headers });
}

app.on('POST', '/ticket', () => ticket(201)).on(['GET'], '/ticket', () => ticket(200));

export { app };

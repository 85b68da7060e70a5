import { Hono } from 'hono';
import { order } from '../data/order.ts';

export const app = new Hono();

const ticket = `<h1>${order.customer}</h1><p>${order.drink}</p>`;
const headers = { 'Content-Type': 'text/html', 'X-Made-By': order.barista };

app.post('/ticket', (c) => c.body(ticket, 201, headers));
app.get('/ticket', (c) => c.body(ticket, 200, headers));

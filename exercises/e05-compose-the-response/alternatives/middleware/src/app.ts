import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { order } from '../data/order.ts';

export const app = new Hono();

// Every answer, whatever it is, says who made it.
app.use(async (c, next) => {
  await next();
  c.res.headers.set('X-Made-By', order.barista);
});

async function answer(c: Context) {
  if (c.req.method === 'POST') c.status(201);
  return c.html(
    html`<ul>
      <li>${order.customer}</li>
      <li>${order.drink}</li>
    </ul>`,
  );
}

app.all('/ticket', answer);

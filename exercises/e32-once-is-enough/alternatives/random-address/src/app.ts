import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { render } from './lib/render.ts';

export const app = new Hono();
const orders = new Map<string, { bread: string }>();
const list = () => [...orders.values()];

app.get('/', (c) => render(c, 'bakery.njk', { orders: list() }));

app.post('/orders', async (c) => {
  const { bread } = await c.req.parseBody();
  const text = typeof bread === 'string' ? bread.trim() : '';
  if (text === '' || text.length > 60) {
    return render(
      c,
      'bakery.njk',
      { orders: list(), values: { bread }, errors: { bread: ['1 to 60 letters.'] } },
      400,
    );
  }
  const id = randomUUID();
  orders.set(id, { bread: text });
  return c.redirect(`/thanks/${id}`);
});

app.get('/thanks/:id', (c) => {
  const order = orders.get(c.req.param('id'));
  return order ? render(c, 'thanks.njk', { order }) : c.notFound();
});

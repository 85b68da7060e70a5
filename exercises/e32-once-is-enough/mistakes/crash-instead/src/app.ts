import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const orderSchema = z.object({
  bread: z.string().trim().min(1, 'Which bread would you like?').max(60, 'Please use 60 letters at most.'),
});

type Order = z.infer<typeof orderSchema>;

const orders: Order[] = [];

app.get('/', (c) => render(c, 'bakery.njk', { orders }));

app.post('/orders', async (c) => {
  const values = await c.req.parseBody();
  const result = orderSchema.safeParse(values);
  if (!result.success) {
    const errors = z.flattenError(result.error).fieldErrors;
    return render(c, 'bakery.njk', { orders, values, errors }, 422);
  }
  orders.push(result.data);
  return c.redirect(`/orders/${orders.length}`, 303);
});

// Orders are only ever added, so the place in the list is a number that stays.
app.get('/orders/:number{[0-9]+}', (c) => {
  const order = orders[Number(c.req.param('number')) - 1];
  return render(c, 'thanks.njk', { order: { bread: order.bread } });
});

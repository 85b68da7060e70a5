import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import * as cafe from '../data/cafe.ts';
import { render } from './lib/render.ts';
import { listOf, repairSchema, type Repair } from './repair.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const repairs: Repair[] = [];

app.get('/', (c) => render(c, 'sign-up.njk', { ...cafe, values: { helps: [] } }));

// What is stored, for programs and for the curious.
app.get('/api/repairs', (c) => c.json(repairs));

app.post('/repairs', async (c) => {
  const body = await c.req.parseBody({ all: true });
  const values = { ...body, helps: listOf(body.helps) };
  const result = repairSchema.safeParse(values);
  if (!result.success) {
    const errors = z.flattenError(result.error).fieldErrors;
    return render(c, 'sign-up.njk', { ...cafe, values, errors });
  }
  repairs.push(result.data);
  return render(c, 'thanks.njk', { repair: result.data });
});

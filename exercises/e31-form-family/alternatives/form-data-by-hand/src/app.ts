import { Hono } from 'hono';
import * as cafe from '../data/cafe.ts';
import { render } from './lib/render.ts';
import { readRepair, type Repair } from './repair.ts';

export const app = new Hono();
const repairs: Repair[] = [];
const empty = { helps: [] };

app.get('/', (c) => render(c, 'sign-up.njk', { cafe, repair: empty, wrong: [] }));
app.get('/api/repairs', (c) => c.json(repairs.map((repair, id) => ({ id, ...repair }))));
app.post('/', async (c) => {
  const { repair, wrong } = readRepair(new URLSearchParams(await c.req.text()));
  if (wrong.length) return render(c, 'sign-up.njk', { cafe, repair, wrong }, 400);
  repairs.unshift(repair);
  return c.redirect('/', 303);
});

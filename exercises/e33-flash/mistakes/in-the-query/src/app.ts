import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { animals } from '../data/animals.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

let last = '';

app.get('/', (c) => render(c, 'zoo.njk', { animals, flashes: [c.req.query('told') ?? last].filter(Boolean) }));
app.get('/rules', (c) => render(c, 'rules.njk', { flashes: [last].filter(Boolean) }));

app.post('/animals/:id/meals', (c) => {
  const animal = animals.find(({ id }) => id === c.req.param('id'));
  if (!animal) return c.notFound();
  last = `You have fed ${animal.name}.`;
  return c.redirect(`/?told=${encodeURIComponent(last)}`, 303);
});

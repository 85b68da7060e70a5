import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { animals } from '../data/animals.ts';
import { flash, peek, takeFlashes } from './flash.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => render(c, 'zoo.njk', { animals, flashes: peek(c) }));

app.get('/rules', (c) => render(c, 'rules.njk', { flashes: peek(c) }));

app.post('/animals/:id/meals', (c) => {
  const animal = animals.find(({ id }) => id === c.req.param('id'));
  if (!animal) return c.notFound();
  flash(c, `You have fed ${animal.name}.`);
  return c.redirect('/', 303);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { animals } from '../data/animals.ts';
import { flash, takeFlashes } from './flash.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const page = (c: Context, name: string, data = {}) => render(c, name, { ...data, messages: takeFlashes(c) });

app.get('/', (c) => page(c, 'zoo.njk', { animals }));

app.get('/rules', (c) => page(c, 'rules.njk'));

app.post('/animals/:id/meals', (c) => {
  const animal = animals.find(({ id }) => id === c.req.param('id'));
  if (!animal) return c.notFound();
  flash(c, `${animal.name}: fed.`);
  return c.redirect('/', 303);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import { animalSchema, kinds, type Animal } from './animal.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const animals: Animal[] = [];

app.get('/', (c) => render(c, 'shelter.njk', { animals, kinds }));

app.post('/animals', async (c) => {
  const values = await c.req.parseBody();
  const result = animalSchema.safeParse(values);
  if (!result.success) {
    const errors = z.flattenError(result.error).fieldErrors;
    return c.redirect('/');
  }
  animals.push(result.data);
  return render(c, 'thanks.njk', { animal: result.data });
});

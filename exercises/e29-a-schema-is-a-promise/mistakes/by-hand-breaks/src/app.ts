import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { animalSchema, kinds, type Animal } from './animal.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const animals: Animal[] = [];

app.get('/', (c) => render(c, 'shelter.njk', { animals, kinds }));

// What is stored, for programs and for the curious.
app.get('/api/animals', (c) => c.json(animals));

app.post('/animals', async (c) => {
  const body = await c.req.parseBody<any>();
  const result = animalSchema.safeParse({ ...body, name: body.name.trim() });
  if (!result.success) return render(c, 'refused.njk', { issues: result.error.issues }, 422);
  animals.push(result.data);
  return render(c, 'thanks.njk', { animal: result.data });
});

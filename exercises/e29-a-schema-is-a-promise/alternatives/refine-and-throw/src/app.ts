import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { ZodError } from 'zod';
import { animalSchema, kinds, type Animal } from './animal.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

const animals: Animal[] = [];

app.onError((error, c) =>
  error instanceof ZodError ? render(c, 'refused.njk', { issues: error.issues }, 400) : c.text('Sorry', 500),
);

app.get('/', (c) => render(c, 'shelter.njk', { animals, kinds }));

// What is stored, for programs and for the curious.
app.get('/api/animals', (c) => c.json(animals));

app.post('/animals', async (c) => {
  const { name, age, kind } = animalSchema.parse(await c.req.parseBody());
  animals.push({ name, age, kind });
  return render(c, 'thanks.njk', { animal: { name } }, 201);
});

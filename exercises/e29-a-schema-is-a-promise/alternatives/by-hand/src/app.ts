import { Hono } from 'hono';
import { kinds, readAnimal, type Animal } from './animal.ts';
import { render } from './lib/render.ts';

export const app = new Hono();
const animals: (Animal & { id: number })[] = [];
const everything = () => ({ animals, kinds });

app.get('/', (c) => render(c, 'shelter.njk', everything()));
app.get('/api/animals', (c) => c.json(animals));
app.post('/', async (c) => {
  const animal = readAnimal(await c.req.parseBody());
  if (Array.isArray(animal)) return c.text(animal.join(' '), 422);
  animals.unshift({ id: animals.length + 1, ...animal });
  return c.redirect('/', 303);
});

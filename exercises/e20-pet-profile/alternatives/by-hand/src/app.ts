import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { pets } from '../data/pets.ts';

export const app = new Hono();
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

app.get('/pictures/*', serveStatic({ root: 'public' }));
app.get('/', (c) => c.html('<a href=/animals/cats>Cats</a>'));
app.get('/animals/:kind', (c) =>
  Object.hasOwn(pets, c.req.param('kind')) ? c.html(c.req.param('kind')) : c.notFound(),
);
app.get('/animals/:kind/:id', (c) => {
  const { kind, id } = c.req.param();
  if (!Object.keys(pets).includes(kind)) return c.html('No such kind', 404);
  for (const [index, pet] of pets[kind]!.entries()) {
    if (String(index) !== id) continue;
    return c.html(`<article>
      <figure><IMG ALT='A ${escape(pet.breed)}' SRC=../..${pet.photo}></figure>
      <h1>This is <i>${escape(pet.name)}</i>.</h1>
      Age: ${pet.age}. A ${escape(pet.breed)} of many talents.`);
  }
  return c.html('No such pet', 404);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { pets, type Pet } from '../data/pets.ts';

export const app = new Hono({ strict: false });

function find(kind: string, id: string): Pet {
  const pet = Object.hasOwn(pets, kind) && /^\d+$/.test(id) ? pets[kind]![+id] : undefined;
  if (pet === undefined) throw new HTTPException(404);
  return pet;
}

async function profile(c: Context) {
  const pet = find(c.req.param('kind') ?? '', c.req.param('id') ?? '');
  return c.html(
    html`<nav>
        <a href="/"><img src="/pictures/shelter.svg" alt="" /></a>
      </nav>
      <h1>${pet.name} (${pet.age} years)</h1>
      <img src="${new URL(pet.photo, c.req.url).href}" alt="${pet.name}" />
      <ul>
        <li>${pet.breed}</li>
      </ul>`,
  );
}

app.on(['GET'], ['/animals/:kind/:id', '/animals/:kind/:id/profile'], profile);
app.get('/animals/:kind', (c) => (Object.hasOwn(pets, c.req.param('kind')) ? c.text('Pets') : c.notFound()));
app.get('/', (c) => c.text('Pets'));
app.use('/*', serveStatic({ root: './public' }));

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets } from '../data/pets.ts';
import { layout } from './layout.ts';
import { age, linkTo } from './words.ts';

const kinds = new Map(Object.entries(pets));
const animals = new Hono();

animals.get('/:kind', (c) => {
  const kind = c.req.param('kind');
  const list = kinds.get(kind);
  if (!list) return c.notFound();
  const links = list.map((pet, index) => html`<li>${linkTo([kind, String(index)], pet.name)}</li>`);
  return c.html(
    layout(
      kind,
      html`<a href="/">Home</a>
        <h1>${kind}</h1>
        <ol>
          ${links}
        </ol>`,
    ),
  );
});
animals.get('/:kind/:id{[0-9]+}', async (c) => {
  const { kind, id } = c.req.param();
  const pet = kinds.get(kind)?.at(Number(id));
  if (!pet) return c.notFound();
  const content = html`<p>${linkTo([kind], kind)} / ${pet.name}</p>
    <h1>${pet.name}</h1>
    <img alt="${`${pet.name}, ${age(pet)}`}" src="${pet.photo}" />
    <p>${pet.breed} (${age(pet)})</p>`;
  return c.html(await layout(pet.name, content));
});

export const app = new Hono();
app.use(serveStatic({ root: './public' }));
app.get('/', (c) =>
  c.html(
    html`<h1>Pets</h1>
      ${[...kinds.keys()].map((kind) => linkTo([kind], kind))}`,
  ),
);
app.route('/animals', animals);

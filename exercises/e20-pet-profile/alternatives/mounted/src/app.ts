import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets, type Pet } from '../data/pets.ts';
import { layout } from './layout.ts';

const shelter = new Map(Object.entries(pets));
const kinds = new Hono<{ Variables: { list: Pet[] } }>();

kinds.use('/:kind/*', async (c, next) => {
  const list = shelter.get(c.req.param('kind') ?? '');
  if (!list) return c.notFound();
  c.set('list', list);
  return next();
});
kinds.get('/:kind', (c) =>
  c.html(layout('Pets', html`${c.var.list.map(({ name }) => html`<p>${name}</p>`)}`)),
);
kinds.get('/:kind/:id{\\d+}', (c) => {
  const pet = c.var.list.at(Number(c.req.param('id')));
  return pet ? c.html(layout(pet.name, profile(pet))) : c.notFound();
});

const profile = ({ name, breed, age, photo }: Pet) =>
  html`<hgroup>
      <h1>${name}</h1>
      <p>${breed}, ${age}</p>
    </hgroup>
    <picture
      ><source srcset="${photo}" />
      <img alt="Portrait of ${name}" src="${photo}" loading="lazy"
    /></picture>`;

export const app = new Hono();
app.use(serveStatic({ root: './public/' }));
app.get('/', (c) => c.html('<h1>Pets</h1>'));
app.route('/animals', kinds);

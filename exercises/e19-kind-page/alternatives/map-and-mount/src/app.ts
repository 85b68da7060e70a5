import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { pets } from '../data/pets.ts';
import { layout } from './layout.ts';

const shelter = new Map(Object.entries(pets));
const animals = new Hono();

animals.get('/', (c) => c.redirect('/'));
animals.get('/:kind', (c: Context) => {
  const kind = c.req.param('kind') ?? '';
  const list = shelter.get(kind);
  if (list === undefined) throw new HTTPException(404, { message: 'No such kind' });
  const links = list.map(
    ({ name, photo }, n) =>
      html`<a href="${`/animals/${encodeURIComponent(kind)}/${n}`}"><img src="${photo}" alt="${name}" /></a>`,
  );
  return c.html(
    layout(
      kind,
      html`<h1>Meet our ${kind.toUpperCase()}</h1>
        ${links.length ? links : 'None right now, sorry'}`,
    ),
  );
});

export const app = new Hono();
app.get('/', (c) =>
  c.html(
    html`<h1>Pets</h1>
      ${[...shelter.keys()].map((kind) => html`<a href="/animals/${kind}">${kind}</a>`)}`,
  ),
);
app.route('/animals', animals);

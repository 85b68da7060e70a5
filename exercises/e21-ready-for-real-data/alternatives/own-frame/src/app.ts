import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { pets, type Pet } from '../data/pets.ts';

type Content = ReturnType<typeof html>;

export const app = new Hono();
app.use(serveStatic({ root: './public' }));

const frame = (title: string, content: Content) =>
  html`<!doctype html><title>${title}</title>
    <body>
      ${content}
      <footer>
        <a href="/" title="Home"><img src="/pictures/shelter.svg" alt="Home" /></a>
      </footer>
    </body>`;
const find = (c: Context): Pet[] =>
  Object.hasOwn(pets, c.req.param('kind') ?? '') ? pets[c.req.param('kind')!]! : [];
const years = new Intl.NumberFormat('en', { style: 'unit', unit: 'year', unitDisplay: 'long' });

app.get('/', (c) => {
  const links = Object.entries(pets).map(([kind, { length }]) => {
    const url = new URL('http://localhost/animals/');
    url.pathname += encodeURIComponent(kind);
    return html`<p><a href="${url.pathname}">${kind}</a> (${length})</p>`;
  });
  return c.html(frame('Home', html`${links}`));
});

app.get('/animals/:kind/:id{[0-9]+}', (c) => {
  const pet = find(c)[Number(c.req.param('id'))];
  if (!pet) return c.notFound();
  const age = pet.age == null ? 'age unknown' : years.format(pet.age);
  return c.html(
    frame(
      pet.name,
      html`<h1>Hello, ${pet.name}</h1>
        <img src=${pet.photo} alt="${pet.name}" />
        <p>${pet.breed}, ${age}</p>`,
    ),
  );
});

app.get('/animals/:kind', (c) => {
  const links = find(c).map(
    ({ name }, id) =>
      html`<p><a href="/animals/${encodeURIComponent(c.req.param('kind'))}/${id}">${name}</a></p>`,
  );
  if (links.length === 0 && !Object.keys(pets).includes(c.req.param('kind'))) return c.notFound();
  return c.html(
    frame(
      c.req.param('kind'),
      html`<h1>${c.req.param('kind')}</h1>
        ${links.length ? links : 'none right now'}`,
    ),
  );
});

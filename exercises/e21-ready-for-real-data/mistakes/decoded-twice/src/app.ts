import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets, type Pet } from '../data/pets.ts';
import { layout } from './layout.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  const kinds = Object.keys(pets);
  const content = html`<h1>Adopt a pet</h1>
    <p>Somebody here is waiting for you.</p>
    <ul>
      ${kinds.map((kind) => html`<li><a href="${addressOf(kind)}">${kind}</a></li>`)}
    </ul>`;
  return c.html(layout('Adopt a Pet', content));
});

app.get('/animals/:kind', (c) => {
  const kind = decodeURIComponent(c.req.param('kind'));
  const list = petsOf(kind);
  if (!list) return c.notFound();
  const cards = list.map((pet, index) => {
    const address = `${addressOf(kind)}/${index}`;
    return html`<li>
      <a href="${address}"><img src="${pet.photo}" alt="" />${pet.name}</a>
    </li>`;
  });
  const none = html`<p>There are none right now.</p>`;
  const content = html`<h1>${kind}</h1>
    <ul>
      ${cards}
    </ul>
    ${list.length === 0 && none}`;
  return c.html(layout(kind, content));
});

app.get('/animals/:kind/:id{[0-9]+}', (c) => {
  const pet = petsOf(c.req.param('kind'))?.[Number(c.req.param('id'))];
  if (!pet) return c.notFound();
  const content = html`<h1>${pet.name}</h1>
    <img src="${pet.photo}" alt="${pet.name}" />
    <p>${pet.about}</p>
    <dl>
      <dt>Breed</dt>
      <dd>${pet.breed}</dd>
      <dt>Age</dt>
      <dd>${ageInWords(pet.age)}</dd>
    </dl>`;
  return c.html(layout(pet.name, content));
});

app.notFound((c) => {
  return c.html(layout('No such page', html`<h1>Nobody lives here</h1>`), 404);
});

// Every object inherits names such as constructor, so only the shelter's own kinds count.
function petsOf(kind: string): Pet[] | undefined {
  return Object.hasOwn(pets, kind) ? pets[kind] : undefined;
}

// A kind may hold spaces and slashes; in an address they have to be encoded.
function addressOf(kind: string): string {
  return `/animals/${encodeURIComponent(kind)}`;
}

function ageInWords(age: number | null): string {
  if (age === null) return 'age unknown';
  return age === 1 ? '1 year' : `${age} years`;
}

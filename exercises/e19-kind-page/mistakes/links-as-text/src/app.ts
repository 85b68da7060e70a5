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
      ${kinds.map((kind) => html`<li><a href="/animals/${kind}">${kind}</a></li>`)}
    </ul>`;
  return c.html(layout('Adopt a Pet', content));
});

app.get('/animals/:kind', (c) => {
  const kind = c.req.param('kind');
  const list = petsOf(kind);
  if (!list) return c.notFound();
  const cards = list.map((pet, index) => {
    const address = `/animals/${kind}/${index}`;
    return `<li>
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

app.notFound((c) => {
  return c.html(layout('No such page', html`<h1>Nobody lives here</h1>`), 404);
});

// Every object inherits names such as constructor, so only the shelter's own kinds count.
function petsOf(kind: string): Pet[] | undefined {
  return Object.hasOwn(pets, kind) ? pets[kind] : undefined;
}

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { pets } from '../data/pets.ts';

export const app = new Hono();
app.use(serveStatic({ root: './public' }));

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const part = encodeURIComponent;
const old = (age: number | null) => {
  switch (age) {
    case null:
      return 'Age unknown';
    case 1:
      return '1 Year old';
    default:
      return `<b>${age}</b>&nbsp;years old`;
  }
};

app.get('/', (c) =>
  c.html(
    Object.keys(pets)
      .map((kind) => `<a href="/animals/${part(kind)}/">${safe(kind)}</a>`)
      .join(),
  ),
);

for (const [kind, list] of Object.entries(pets)) {
  const here = `/animals/${part(kind)}`;
  const items = list.map(
    (pet, i) => `<li><a href="${here}/${i}" title="${safe(pet.name)}">${safe(pet.name)}</a></li>`,
  );
  const page = `<h1>${safe(kind)}</h1><ul>${items.join('')}</ul>${list.length === 0 ? 'none right now' : ''}<a href="/?from=${part(kind)}">Home</a>`;
  app.get('/animals/:kind/', (c, next) => (c.req.param('kind') === kind ? c.html(page) : next()));
  app.get('/animals/:kind', (c, next) => (c.req.param('kind') === kind ? c.html(page) : next()));
  app.get('/animals/:kind/:id{[0-9]+}', (c, next) => {
    const pet = list[Number(c.req.param('id'))];
    if (!pet || c.req.param('kind') !== kind) return next();
    const picture = `<img src="${safe(pet.photo)}" alt='Picture of ${safe(pet.name)}, ${safe(pet.breed)}'>`;
    return c.html(
      `<h1>${safe(pet.name)}</h1>${picture}<p>${safe(pet.breed)}</p><p>${old(pet.age)}</p><a href="./">Back</a>`,
    );
  });
}

import { Hono } from 'hono';
import { pets } from '../data/pets.ts';

const app = new Hono();
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

app.use('/animals/:kind', async (c, next) => {
  if (!Object.keys(pets).includes(c.req.param('kind'))) return c.text('Not here', 404);
  await next();
});
app.get('/animals/:kind', (c) => {
  const kind = c.req.param('kind');
  const rows = (pets[kind] ?? []).map(
    (pet, i) =>
      `<tr><td>${escape(pet.name)}<td><a href="/animals/${kind}/${i}" aria-label="${escape(pet.name)}">Profile</a>`,
  );
  return c.html(
    `<h1>All our ${kind}</h1><table>${rows.join('')}</table>${rows.length > 0 ? '' : '<p>none right now</p>'}`,
  );
});
app.get('/', (c) => c.redirect('/animals/cats'));

export { app };

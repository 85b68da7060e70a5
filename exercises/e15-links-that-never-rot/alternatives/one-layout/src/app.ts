import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { people } from '../data/people.ts';
import { paths } from './paths.ts';
import { urlFor } from './url-for.ts';

const app = new Hono();
type Content = ReturnType<typeof html>;

const link = (text: string, page: string, params = {}) =>
  html`<a class="link" href="${urlFor(page, params)}">${text}</a>`;
const show = (c: Context, title: string, content: Content) =>
  c.html(
    html`<!doctype html><title>${title}</title>
      <nav>${link('Home', 'home')} ${link('Members', 'people')}</nav>
      <h1>${title}</h1>
      ${content}`,
  );
const find = (c: Context) => people.find((person) => person.name === c.req.param('name'));

app.get(paths.home, (c) => show(c, 'The Tuesday club', link(people[0].name, 'person', people[0])));
app.get(paths.people, (c) =>
  show(c, 'Members', html`${people.map((person) => link(person.name, 'person', { name: person.name }))}`),
);
app.get(paths.person, (c) => {
  const person = find(c);
  if (!person) return c.notFound();
  const photos = Array.from({ length: person.photos }, (_, i) =>
    link(`Photo ${i + 1}`, 'photo', { n: i + 1, name: person.name }),
  );
  return show(c, person.name, html`<p>${photos}</p>`);
});
app.get(paths.photo, (c) => {
  const person = find(c);
  const n = Number(c.req.param('n'));
  return person && n > 0 && n <= person.photos
    ? show(c, `Photo ${n} of ${person.name}`, html``)
    : c.notFound();
});

export { app };

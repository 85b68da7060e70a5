import { Hono } from 'hono';
import { html } from 'hono/html';
import { people } from '../data/people.ts';
import { paths } from './paths.ts';
import { urlFor } from './url-for.ts';

export const app = new Hono();

// The routes take their paths from src/paths.ts, and so do the links, by urlFor.
app.get(paths.home, (c) => {
  const newest = people[0];
  return c.html(
    html`<h1>The Tuesday club</h1>
      <p>New here: <a href="${urlFor('person', { name: newest.name })}">${newest.name}</a></p>
      <p><a href="${urlFor('people')}">All members</a></p>`,
  );
});

app.get(paths.people, (c) => {
  const items = people.map(({ name }) => html`<li>${name}</li>`);
  return c.html(
    html`<h1>Members</h1>
      <ul>
        ${items}
      </ul>
      <p><a href="${urlFor('home')}">Home</a></p>`,
  );
});

app.get(paths.person, (c) => {
  const person = people.find(({ name }) => name === c.req.param('name'));
  if (!person) return c.notFound();
  return c.html(
    html`<h1>${person.name}</h1>
      <p><a href="${urlFor('photo', { name: person.name, n: 1 })}">First photo</a></p>
      <p><a href="${urlFor('people')}">All members</a></p>`,
  );
});

app.get(paths.photo, (c) => {
  const person = people.find(({ name }) => name === c.req.param('name'));
  const n = Number(c.req.param('n'));
  if (!person || !(n >= 1 && n <= person.photos)) return c.notFound();
  return c.html(html`<h1>Photo ${n} of ${person.name}</h1>`);
});

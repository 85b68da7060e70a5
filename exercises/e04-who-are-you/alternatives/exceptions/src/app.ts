import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { people, type Person } from '../data/people.ts';
import { recipe } from '../data/recipe.ts';

export const app = new Hono();

function personOf(headers: Headers): Person {
  for (const person of people) {
    if (headers.get('x-demo-user') === person.name) return person;
  }
  throw new HTTPException(401, { message: 'Please say who you are' });
}

function allow(person: Person, ...roles: Person['role'][]): void {
  if (!roles.includes(person.role)) throw new HTTPException(403, { message: 'Not for you' });
}

app.all('/menu', () => new Response('Soup'));

app.on('GET', '/orders', (c) => {
  const { order, name } = personOf(c.req.raw.headers);
  return c.html(
    html`<h1>${name}</h1>
      <p>${order}</p>`,
  );
});

app.on('GET', '/kitchen', (c) => {
  const person = personOf(c.req.raw.headers);
  allow(person, 'chef');
  return c.text(recipe.toUpperCase());
});

import { Hono, type Context } from 'hono';
import { people } from '../data/people.ts';
import { recipe } from '../data/recipe.ts';

export const app = new Hono();

// Authentication: who is asking? A person we know, or undefined. A toy: anyone can fake this header.
function whoIs(c: Context) {
  const name = c.req.header('x-demo-user');
  return people.find((person) => person.name === name);
}

// Open to all.
app.get('/menu', (c) => c.text('Pumpkin soup, mushroom pie, pear crumble'));

// For people we know.
app.get('/orders', (c) => {
  const person = whoIs(c);
  if (!person) return c.text('Who are you? Say it in the header x-demo-user.', 401);
  return c.text(`Your order: ${person.order}`);
});

// For chefs.
app.get('/kitchen', (c) => {
  const person = whoIs(c);
  if (!person) return c.text('Who are you? Say it in the header x-demo-user.', 401);
  if (person.role !== 'chef') return c.text(`${person.name}, the kitchen is for chefs.`, 403);
  return c.text(`Hello ${person.name}. ${recipe}`);
});

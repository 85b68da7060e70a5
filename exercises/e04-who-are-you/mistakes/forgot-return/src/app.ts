import { Hono, type Context } from 'hono';
import { people } from '../data/people.ts';
import { recipe } from '../data/recipe.ts';

export const app = new Hono();

function whoIs(c: Context) {
  const name = c.req.header('x-demo-user');
  return people.find((person) => person.name === name);
}

app.get('/menu', (c) => c.text('Pumpkin soup, mushroom pie, pear crumble'));

app.get('/orders', (c) => {
  const person = whoIs(c);
  if (!person) return c.text('Who are you?', 401);
  return c.text(`Your order: ${person.order}`);
});

app.get('/kitchen', (c) => {
  const person = whoIs(c);
  if (!person) c.text('Who are you?', 401);
  if (person?.role !== 'chef') c.text('The kitchen is for chefs.', 403);
  return c.text(recipe);
});

import { Hono, type Context } from 'hono';
import { people } from '../data/people.ts';
import { recipe } from '../data/recipe.ts';

export const app = new Hono();

app.get('/menu', (c) => c.text('Pumpkin soup, mushroom pie, pear crumble'));

function whoIs(c: Context) {
  const name = c.req.header('x-demo-user');
  return people.find((person) => person.name === name);
}

app.get('/orders', (c) => {
  const person = whoIs(c);
  if (!person) return c.text('Who are you?', 401);
  return c.text(`Your order: ${person.order}`);
});

app.get('/kitchen', (c) => {
  const role = c.req.header('x-demo-user');
  if (role === undefined) return c.text('Who are you?', 401);
  if (role === 'chef') return c.text(recipe);
  const person = whoIs(c);
  if (!person) return c.text('Who are you?', 401);
  return person.role === 'chef' ? c.text(recipe) : c.text('The kitchen is for chefs.', 403);
});

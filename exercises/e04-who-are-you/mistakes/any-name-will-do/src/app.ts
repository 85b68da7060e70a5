import { Hono } from 'hono';
import { people } from '../data/people.ts';
import { recipe } from '../data/recipe.ts';

export const app = new Hono();

app.get('/menu', (c) => c.text('Pumpkin soup, mushroom pie, pear crumble'));


app.get('/orders', (c) => {
  const name = c.req.header('x-demo-user');
  if (!name) return c.text('Who are you?', 401);
  const person = people.find((one) => one.name === name);
  return c.text(`Your order: ${person?.order ?? 'nothing'}`);
});

app.get('/kitchen', (c) => {
  const name = c.req.header('x-demo-user');
  if (!name) return c.text('Who are you?', 401);
  const person = people.find((one) => one.name === name);
  if (person?.role !== 'chef') return c.text('The kitchen is for chefs.', 403);
  return c.text(recipe);
});

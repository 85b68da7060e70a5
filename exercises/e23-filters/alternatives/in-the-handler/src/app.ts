import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { dish } from '../data/dish.ts';
import { render } from './lib/render.ts';
import './filters.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  const name = dish.name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const hours = Math.trunc(dish.minutes / 60);
  const parts = [hours ? `${hours} h` : '', dish.minutes % 60 || !hours ? `${dish.minutes % 60} min` : ''];
  const minutes = parts.filter(Boolean).join(' ');
  const text = dish.description || 'No words about it';
  return render(c, 'dish.njk', { dish: { ...dish, name, minutes, text, count: dish.ingredients.length } });
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { dish } from '../data/dish.ts';
import { render } from './lib/render.ts';
import './filters.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  return render(c, 'dish.njk', { dish });
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { recipe } from '../data/recipe.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  return render(c, 'home.njk', { club: 'The Ladle', recipe });
});

app.get('/recipe', (c) => {
  return render(c, 'recipe.njk', recipe);
});

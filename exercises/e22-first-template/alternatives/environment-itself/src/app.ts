import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { recipe } from '../data/recipe.ts';
import { render, views } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => {
  return render(c, 'home.njk', { club: 'The Ladle', recipe });
});

app.get('/recipe', (c) => {
  const page = views.render('recipe.njk', {
    dish: { ...recipe, facts: `For ${recipe.portions} people, ready in ${recipe.minutes} minutes` },
  });
  return c.html(page);
});

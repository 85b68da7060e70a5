import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { recipes } from '../data/recipes.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => render(c, 'home.njk', { path: c.req.path }));

app.get('/recipes', (c) => render(c, 'recipes.njk', { recipes, path: c.req.path }));

app.get('/club/about', (c) => render(c, 'about.njk', { path: c.req.path }));

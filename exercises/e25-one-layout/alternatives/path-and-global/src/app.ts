import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { recipes } from '../data/recipes.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const pages = [
  { path: '/', view: 'home.njk', heading: 'Welcome to the kitchen' },
  { path: '/recipes', view: 'recipes.njk', heading: 'Our recipes' },
  { path: '/club/about', view: 'about.njk', heading: 'About us' },
];
for (const { path, view, heading } of pages) {
  app.get(path, (c) => render(c, view, { recipes, path: c.req.path, heading }));
}

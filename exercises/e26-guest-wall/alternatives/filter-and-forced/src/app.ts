import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { notes } from '../data/notes.ts';
import { render, views } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

// Written by us, in HTML.
const rules = 'Be kind, and <strong>no selling</strong>.';

views.addFilter('link', (text: string) => {
  const scheme = text.slice(0, text.indexOf(':')).toLowerCase();
  return scheme === 'http' || scheme === 'https' ? text : '#';
});

app.get('/', (c) => {
  const [last] = notes.slice(-1);
  const latest = views.renderString('The latest note is by {{ name }}.', { name: last?.name ?? 'nobody' });
  return render(c, 'wall.njk', { notes, rules, latest });
});

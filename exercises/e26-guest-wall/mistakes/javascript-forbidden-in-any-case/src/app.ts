import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { notes } from '../data/notes.ts';
import { render, views } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

// Written by us, in HTML.
const rules = 'Be kind, and <strong>no selling</strong>.';

views.addTest('webAddress', (text: string) => text !== '' && !/^\s*javascript:/i.test(text));

app.get('/', (c) => {
  const latest = notes.at(-1)?.name ?? 'nobody';
  return render(c, 'wall.njk', { notes, rules, latest });
});

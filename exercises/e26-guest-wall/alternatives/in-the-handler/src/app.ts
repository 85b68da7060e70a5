import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { notes } from '../data/notes.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

// Written by us, in HTML.
const rules = 'Be kind, and <strong>no selling</strong>.';

/** The address, or nothing when it is no address of the web. */
function webAddress(text: string): string {
  if (!URL.canParse(text)) return '';
  const { protocol } = new URL(text);
  return ['http:', 'https:'].includes(protocol) ? text : '';
}

app.get('/', (c) => {
  const latest = notes.at(-1)?.name ?? 'nobody';
  return render(c, 'wall.njk', {
    notes: notes.map((note) => ({ ...note, site: webAddress(note.site) })),
    rules,
    latest,
  });
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

// Every postcard that was handed in, the oldest first. Forgotten when the program ends.
const postcards: { to: string; message: string }[] = [];

app.get('/', (c) => render(c, 'counter.njk', { postcards }));

// Here the form arrives.

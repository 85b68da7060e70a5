import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { errors, others, values, week } from '../data/page.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => render(c, 'home.njk', { week, others, values, errors }));

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { recipes } from '../data/recipes.ts';
import { views } from './lib/render.ts';

export const app = new Hono();

const foot = '<footer>The Ladle</footer>';

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

app.get('/', (c) => c.html(views.render('home.njk') + foot));

app.get('/recipes', (c) => c.html(views.render('recipes.njk', { recipes }) + foot));

app.get('/club/about', (c) => c.html(views.render('about.njk') + foot));

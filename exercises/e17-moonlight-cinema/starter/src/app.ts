import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

// The plan:
//   /             every film, each a link to its page, and a link to /tonight
//   /films/:id    one film, with its running time
//   /tonight      the film of this night of the week
//   all others    a 404 page that leads home

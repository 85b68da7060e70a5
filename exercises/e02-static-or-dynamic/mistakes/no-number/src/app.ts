import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));


let visits = '';

app.get('/visits', (c) => {
  visits += '|';
  return c.html(`<p>Visits so far: ${visits}</p>`);
});

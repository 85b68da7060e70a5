import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));


let visits = 0;

app.get('/visits', (c) => {
  return c.html(`<p>Visits so far: ${visits + 1}</p>`);
});

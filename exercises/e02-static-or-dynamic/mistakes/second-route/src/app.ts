import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

let visits = 0;

app.get('/visits', (c) => c.html('<p>Visits so far: 0</p>'));

app.get('/visits', (c) => {
  visits += 1;
  return c.html(`<p>Visits so far: ${visits}</p>`);
});

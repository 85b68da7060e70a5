import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));


app.get('/visits', (c) => {
  let visits = 0;
  visits += 1;
  return c.html(`<p>Visits so far: ${visits}</p>`);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

let visits = 0;

app.use(serveStatic({ root: './public' }));

app.use(async (c, next) => {
  visits += 1;
  await next();
});

app.get('/visits', (c) => c.html(`<p>Visits so far: ${visits}</p>`));

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));


app.get('/visits', (c) => {
  const visits = Number(getCookie(c, 'visits') ?? 0) + 1;
  setCookie(c, 'visits', String(visits));
  return c.html(`<p>Visits so far: ${visits}</p>`);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

let visits = 0;

app.get('/visits', (c) => {
  visits += 1;
  return c.html(`<p>Visits so far: ${visits}</p>`);
});

app.get('/logo.svg', (c) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 96"><circle cx="60" cy="48" r="40" /></svg>`;
  return c.body(svg, 200, { 'Content-Type': 'image/svg+xml' });
});

app.use(serveStatic({ root: './public' }));

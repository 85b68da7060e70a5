import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

// Static: every file in public/ is handed out as it is. public/logo.svg answers at /logo.svg, index.html at /.
app.use(serveStatic({ root: './public' }));

// Dynamic: made at the moment of asking. So far it says the same to everybody.
app.get('/visits', (c) => {
  return c.html('<p>Visits so far: 0</p><p><a href="/">Home</a></p>');
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export const app = new Hono();

// Static: every file in public/ is handed out as it is. public/logo.svg answers at /logo.svg, index.html at /.
app.use(serveStatic({ root: './public' }));

// Lives as long as the program: it is made once, when the program starts.
let visits = 0;

// Dynamic: made at the moment of asking.
app.get('/visits', (c) => {
  visits += 1;
  return c.html(`<p>Visits so far: ${visits}</p><p><a href="/">Home</a></p>`);
});

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { render } from './lib/render.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

// A workbench for src/passwords.ts. It is for trying things out: a real site never shows a hash to anybody.
export const app = new Hono();

app.use(serveStatic({ root: './public' }));

app.get('/', (c) => render(c, 'bench.njk'));

app.post('/hash', async (c) => {
  const { password } = await c.req.parseBody<{ password: string }>();
  const start = performance.now();
  const stored = await hashPassword(password);
  return render(c, 'bench.njk', { stored, time: Math.round(performance.now() - start) });
});

app.post('/verify', async (c) => {
  const { password, stored } = await c.req.parseBody<{ password: string; stored: string }>();
  const start = performance.now();
  const answer = String(await verifyPassword(password, stored.trim()));
  return render(c, 'bench.njk', { stored, answer, time: Math.round(performance.now() - start) });
});

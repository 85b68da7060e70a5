import { readFile } from 'node:fs/promises';
import { Hono, type Context, type Next } from 'hono';
import { listBoats, readTide } from './instruments.ts';

const app = new Hono();

const page = (text: string) => `<!DOCTYPE html><link rel=stylesheet href=/style.css><p>${text}`;
const labels = { css: 'text/css', svg: 'image/svg+xml' };

// What comes back without a page gets one here.
async function friendly(c: Context, next: Next) {
  await next();
  if (c.res.status === 404)
    c.res = await c.html(page('Lost at sea? <A HREF="/?from=404">To the harbour</A>'), 404);
}

async function fromPublic(c: Context, next: Next) {
  const name = c.req.path.slice(1);
  const kind = name.split('.')[1] as keyof typeof labels;
  if (!/^[\w-]+[.][a-z]+$/.test(name) || !(kind in labels)) return next();
  try {
    const body = await readFile(new URL(`../public/${name}`, import.meta.url), 'utf8');
    return c.body(body, 200, { 'content-type': labels[kind] });
  } catch {
    return next();
  }
}

app.use(friendly, fromPublic);
app.get('/', (c) => c.html(page('Welcome')));
app.get('/tide', async (c) => c.text(String(await readTide())));
app.get('/boats', (c) => c.json(listBoats()));
app.onError((problem, c) => {
  process.stderr.write(`${new Date().toISOString()} ${c.req.path} ${problem.message}\n`);
  return c.html(page('The crew has been told.'), 500);
});

export { app };

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { signal, word } from '../data/lamp.ts';
import { render } from './lib/render.ts';
import { read, write, type Pass } from './pass.ts';

export const app = new Hono<{ Variables: { pass: Pass } }>();

const secret = process.env['SESSION_SECRET'];
if (!secret) throw new Error('Set SESSION_SECRET.');

app.use(serveStatic({ root: './public' }));

app.use(async (c, next) => {
  c.set('pass', read(getCookie(c, 'pass'), secret));
  await next();
  const value = write(c.var.pass, secret);
  setCookie(c, 'pass', value, { httpOnly: true, sameSite: 'strict' });
});

app.get('/', (c) => render(c, 'home.njk', { role: c.var.pass.keeper ? 'keeper' : 'guest' }));

app.post('/door', async (c) => {
  const form = await c.req.formData();
  const keeper = form.get('word') === word;
  if (keeper) c.set('pass', { keeper });
  return c.redirect(keeper ? '/lamp' : '/', 302);
});

app.get('/lamp', (c) => (c.var.pass.keeper ? render(c, 'lamp.njk', { signal }) : c.redirect('/', 302)));

import { randomBytes } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { signal, word } from '../data/lamp.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

// Known to the server alone. Where none is set, a new one is made up for each start.
const secret = process.env.SESSION_SECRET ?? randomBytes(32).toString('hex');

/** What the visitor’s cookie says; undefined when there is none. */
async function readRole(c: Context): Promise<string | undefined> {
  return getCookie(c, 'role');
}

/** Gives the visitor a cookie that says what they are: `guest` or `keeper`. */
async function giveRole(c: Context, role: string): Promise<void> {
  setCookie(c, 'role', role, { httpOnly: true, sameSite: 'Lax' });
}

app.get('/', async (c) => {
  const role = await readRole(c);
  if (role === undefined) await giveRole(c, 'guest');
  return render(c, 'home.njk', { role: role ?? 'guest' });
});

app.post('/door', async (c) => {
  const body = await c.req.parseBody();
  if (body.word !== word) {
    return render(c, 'home.njk', { role: (await readRole(c)) ?? 'guest', problem: 'That is not the word.' }, 422);
  }
  await giveRole(c, 'keeper');
  return c.redirect('/lamp', 303);
});

app.get('/lamp', async (c) => {
  if ((await readRole(c)) !== 'keeper') return render(c, 'closed.njk', {}, 403);
  return render(c, 'lamp.njk', { signal });
});

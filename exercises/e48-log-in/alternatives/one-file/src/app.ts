import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { getCookie, setCookie } from 'hono/cookie';
import { openDatabase } from './lib/database.ts';
import { verifyPassword } from './lib/passwords.ts';
import { render } from './lib/render.ts';
import { findLogin, type User } from './users.ts';

type Env = { Variables: { user: User | undefined } };

export const app = new Hono<Env>();
const db = openDatabase(':memory:');
await db.exec(readFileSync('data/lighthouse.sql', 'utf8'));

const withUser = createMiddleware<Env>(async (c, next) => {
  const rows = await db.all<User>('SELECT u.* FROM users u, sessions s WHERE s.user_id = u.id AND s.id = ?', [
    getCookie(c, 'session') ?? '',
  ]);
  c.set('user', rows[0]);
  await next();
});

app.use(serveStatic({ root: './public' }), withUser);

app.get('/', (c) => render(c, 'home.njk'));
app.get('/me', (c) => (c.var.user ? render(c, 'me.njk', { user: c.var.user }) : c.redirect('/login')));
app.get('/login', (c) => render(c, 'login.njk'));

app.post('/login', async (c) => {
  const body = await c.req.parseBody();
  const email = typeof body.email === 'string' ? body.email : '';
  const password = typeof body.password === 'string' ? body.password : '';
  const user = await findLogin(db, email);
  if (user && (await verifyPassword(password, user.passwordHash))) {
    const id = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
    await db.run("INSERT INTO sessions (id, user_id, created_at) VALUES (?, ?, unixepoch('now'))", [
      id,
      user.id,
    ]);
    setCookie(c, 'session', id, { httpOnly: true, sameSite: 'lax', path: '/' });
    return c.redirect('/me');
  }
  return render(c, 'login.njk', { email, problem: 'That did not work.' }, 403);
});

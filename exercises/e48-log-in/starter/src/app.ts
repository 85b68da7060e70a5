import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { verifyPassword } from './lib/passwords.ts';
import { render } from './lib/render.ts';
import { currentUser, startSession } from './sessions.ts';
import { findLogin } from './users.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/lighthouse.sql', 'utf8'));

app.get('/', (c) => render(c, 'home.njk'));

app.get('/login', (c) => render(c, 'login.njk'));

app.post('/login', async (c) => {
  const { email, password } = await c.req.parseBody<{ email: string; password: string }>();
  const user = await findLogin(db, email);
  if (!user) return render(c, 'login.njk', { email, problem: 'Nobody has this email.' }, 404);
  if (!(await verifyPassword(password, user.passwordHash))) {
    return render(c, 'login.njk', { email, problem: 'This is not your password.' }, 401);
  }
  await startSession(c, db, user.id);
  return c.redirect('/me', 303);
});

app.get('/me', async (c) => {
  const user = await currentUser(c, db);
  if (!user) return c.redirect('/login', 303);
  return render(c, 'me.njk', { user });
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import { openDatabase } from './lib/database.ts';
import { hashPassword, verifyPassword } from './lib/passwords.ts';
import { render } from './lib/render.ts';
import { currentUser, startSession } from './sessions.ts';
import { findLogin } from './users.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/lighthouse.sql', 'utf8'));

// A hash that fits no password that anybody knows.
const NOBODY = await hashPassword(randomUUID());

app.get('/', (c) => render(c, 'home.njk'));

app.get('/login', (c) => render(c, 'login.njk'));

const loginSchema = z.object({ email: z.string(), password: z.string() });

app.post('/login', async (c) => {
  const form = loginSchema.safeParse(await c.req.parseBody());
  const { email, password } = form.data ?? { email: '', password: '' };
  const user = await findLogin(db, email);
  // Without a user the password is verified all the same, so that both answers take as long.
  const fits = await verifyPassword(password, user?.passwordHash ?? NOBODY);
  if (!user || !fits) {
    return render(c, 'login.njk', { email, problem: 'Email and password do not fit together.' }, 401);
  }
  await startSession(c, db, user.id);
  return c.redirect('/me', 303);
});

app.get('/me', async (c) => {
  const user = await currentUser(c, db);
  if (!user) return c.redirect('/login', 303);
  return render(c, 'me.njk', { user });
});

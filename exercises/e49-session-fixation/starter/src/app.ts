import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import { listCards, putIntoBasket, readBasket } from './basket.ts';
import { openDatabase } from './lib/database.ts';
import { verifyPassword } from './lib/passwords.ts';
import { render } from './lib/render.ts';
import { logIn, openSession } from './sessions.ts';
import { findLogin, getUser } from './users.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/lighthouse.sql', 'utf8'));

app.get('/', async (c) => {
  const session = await openSession(c, db);
  const user = session.userId === null ? undefined : await getUser(db, session.userId);
  return render(c, 'shop.njk', {
    user,
    cards: await listCards(db),
    basket: await readBasket(db, session.id),
  });
});

app.post('/basket', async (c) => {
  const session = await openSession(c, db);
  const { card } = await c.req.parseBody();
  if (typeof card === 'string' && /^[0-9]{1,9}$/.test(card))
    await putIntoBasket(db, session.id, Number(card));
  return c.redirect('/', 303);
});

app.get('/login', (c) => render(c, 'login.njk'));

const loginSchema = z.object({ email: z.string(), password: z.string() });

app.post('/login', async (c) => {
  const session = await openSession(c, db);
  const form = loginSchema.safeParse(await c.req.parseBody());
  const { email, password } = form.data ?? { email: '', password: '' };
  const user = await findLogin(db, email);
  if (!user || !(await verifyPassword(password, user.passwordHash))) {
    return render(c, 'login.njk', { email, problem: 'Email and password do not fit together.' }, 401);
  }
  await logIn(c, db, session, user.id);
  return c.redirect('/me', 303);
});

app.get('/me', async (c) => {
  const session = await openSession(c, db);
  const user = session.userId === null ? undefined : await getUser(db, session.userId);
  if (!user) return c.redirect('/login', 303);
  return render(c, 'me.njk', { user });
});

import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { render } from './lib/render.ts';
import { addUser, listUsers, type NewUser } from './users.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/users.sql', 'utf8'));

app.get('/', async (c) => render(c, 'home.njk', { users: await listUsers(db) }));

app.get('/signup', (c) => render(c, 'signup.njk'));

app.post('/signup', async (c) => {
  const body = await c.req.parseBody();
  console.log('Somebody signs up:', body);
  await addUser(db, body as NewUser);
  return c.redirect('/', 303);
});

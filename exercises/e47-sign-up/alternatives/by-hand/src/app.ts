import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openDatabase } from './lib/database.ts';
import { hashPassword } from './lib/passwords.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/users.sql', 'utf8'));

app.get('/', async (c) => render(c, 'home.njk', { users: await db.all('SELECT name, role FROM users') }));

app
  .get('/signup', (c) => render(c, 'signup.njk'))
  .post(async (c) => {
    const form = await c.req.formData();
    const [name, email, password, again] = ['name', 'email', 'password', 'again'].map((key) =>
      String(form.get(key) ?? ''),
    );
    const problems: Record<string, string> = {};
    const shown = name!.trim();
    if (shown === '' || shown.length > 40) problems.name = 'From 1 to 40 letters.';
    const address = email!.trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+\.[a-z]+$/.test(address)) problems.email = 'Please look at the email again.';
    if (password!.length < 10 || password!.length > 200) problems.password = 'From 10 to 200 letters.';
    else if (password !== again) problems.again = 'These two differ.';
    const values = { name, email };
    if (Object.keys(problems).length > 0) return render(c, 'signup.njk', { values, problems }, 400);
    const { changes } = await db.run(
      'INSERT INTO users (name, email, password_hash) VALUES (?, ?, ?) ON CONFLICT (email) DO NOTHING',
      [shown, address, await hashPassword(password!)],
    );
    if (changes === 0) {
      return render(c, 'signup.njk', { values, problems: { email: 'There is an account for this.' } }, 422);
    }
    return c.redirect('/', 302);
  });

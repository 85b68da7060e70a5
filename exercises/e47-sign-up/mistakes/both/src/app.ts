import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { z } from 'zod';
import { ConstraintError, openDatabase } from './lib/database.ts';
import { hashPassword } from './lib/passwords.ts';
import { render } from './lib/render.ts';
import { addUser, listUsers } from './users.ts';

export const app = new Hono();

app.use(serveStatic({ root: './public' }));

const db = openDatabase(':memory:');
await db.exec(readFileSync('data/users.sql', 'utf8'));
await db.exec("ALTER TABLE users ADD COLUMN password TEXT NOT NULL DEFAULT ''");

const signupSchema = z
  .object({
    name: z.string().trim().min(1, 'What shall we call you?').max(40, 'At most 40 letters, please.'),
    email: z.string().trim().toLowerCase().pipe(z.email('An email looks like zoe@mail.example.')),
    password: z.string().min(10, 'At least 10 letters.').max(200, 'At most 200 letters.'),
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    message: 'This is not the same password.',
    when: () => true,
  });

app.get('/', async (c) => render(c, 'home.njk', { users: await listUsers(db) }));

app.get('/signup', (c) => render(c, 'signup.njk'));

app.post('/signup', async (c) => {
  const body = await c.req.parseBody();
  const values = { name: body.name, email: body.email };
  const result = signupSchema.safeParse(body);
  if (!result.success) {
    const { fieldErrors } = z.flattenError(result.error);
    const problems = Object.fromEntries(
      Object.entries(fieldErrors).map(([name, messages]) => [name, messages[0]]),
    );
    return render(c, 'signup.njk', { values, problems }, 422);
  }
  const { name, email, password } = result.data;
  try {
    await addUser(db, { name, email, passwordHash: await hashPassword(password), password });
  } catch (error) {
    if (!(error instanceof ConstraintError && error.rule === 'unique')) throw error;
    return render(c, 'signup.njk', { values, problems: { email: 'This email has an account.' } }, 409);
  }
  return c.redirect('/', 303);
});

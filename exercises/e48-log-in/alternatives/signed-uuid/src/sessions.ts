import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';
import type { User } from './users.ts';

const secret = process.env.SESSION_SECRET ?? randomBytes(32).toString('hex');

/** From now on, this visitor is the user. */
export async function startSession(c: Context, db: Db, userId: number): Promise<void> {
  const id = randomUUID();
  await db.run('INSERT INTO sessions (id, user_id, created_at) VALUES (?, ?, ?)', [id, userId, Date.now()]);
  await setSignedCookie(c, 'session', id, secret, { httpOnly: true, sameSite: 'Lax' });
}

/** The user who sent this request; undefined when nobody is logged in. */
export async function currentUser(c: Context, db: Db): Promise<User | undefined> {
  const id = await getSignedCookie(c, secret, 'session');
  if (!id) return undefined;
  return db.get<User>(
    `SELECT users.id, name, email, role
     FROM sessions JOIN users ON users.id = sessions.user_id
     WHERE sessions.id = ?`,
    [id],
  );
}

import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';
import type { User } from './users.ts';

/** From now on, this visitor is the user. */
export async function startSession(c: Context, db: Db, userId: number): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  await db.run('INSERT INTO sessions (id, user_id, created_at) VALUES (?, ?, ?)', [id, userId, Date.now()]);
  setCookie(c, 'session', id, { httpOnly: true, sameSite: 'Lax' });
}

/** The user who sent this request; undefined when nobody is logged in. */
export async function currentUser(c: Context, db: Db): Promise<User | undefined> {
  const id = getCookie(c, 'session');
  if (!id) return undefined;
  return db.get<User>(
    `SELECT users.id, name, email, role
     FROM sessions JOIN users ON users.id <> sessions.user_id
     WHERE sessions.id = ?`,
    [id],
  );
}

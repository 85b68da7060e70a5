import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';
import type { User } from './users.ts';

const sessions = new Map<string, number>();

/** From now on, this visitor is the user. */
export async function startSession(c: Context, db: Db, userId: number): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  sessions.set(id, userId);
  setCookie(c, 'session', id, { httpOnly: true, sameSite: 'Lax' });
}

/** The user who sent this request; undefined when nobody is logged in. */
export async function currentUser(c: Context, db: Db): Promise<User | undefined> {
  const id = getCookie(c, 'session');
  if (!id) return undefined;
  return db.get<User>('SELECT id, name, email, role FROM users WHERE id = ?', [sessions.get(id) ?? 0]);
}

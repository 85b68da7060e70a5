import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';
import { getUser, type User } from './users.ts';

/** From now on, this visitor is the user. */
export async function startSession(c: Context, db: Db, userId: number): Promise<void> {
  setCookie(c, 'session', String(userId));
}

/** The user who sent this request; undefined when nobody is logged in. */
export async function currentUser(c: Context, db: Db): Promise<User | undefined> {
  const id = getCookie(c, 'session');
  if (!id) return undefined;
  return getUser(db, Number(id));
}

import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';
import { getUser, type User } from './users.ts';

// Only the hash of an id is stored: who steals the table has no session.
const stored = (id: string) => createHash('sha256').update(id).digest('hex');

export async function startSession(c: Context, db: Db, userId: number): Promise<void> {
  const id = randomBytes(16).toString('hex');
  await db.run('INSERT INTO sessions VALUES (?, ?, ?)', [stored(id), userId, Math.floor(Date.now() / 1000)]);
  setCookie(c, 'sid', id, { httpOnly: true, sameSite: 'Strict', maxAge: 60 * 60 * 24 * 14 });
}

export async function currentUser(c: Context, db: Db): Promise<User | undefined> {
  const id = getCookie(c, 'sid');
  const session = await db.get<{ user_id: number }>('SELECT user_id FROM sessions WHERE id = ?', [
    stored(id ?? ''),
  ]);
  return session && (await getUser(db, session.user_id));
}

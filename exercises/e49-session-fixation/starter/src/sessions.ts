import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';

export type Session = { id: string; userId: number | null };

/** The session of the visitor who sent this request. Who has none gets one, as a guest. */
export async function openSession(c: Context, db: Db): Promise<Session> {
  const id = getCookie(c, 'session') || randomBytes(32).toString('base64url');
  const known = await db.get<Session>('SELECT id, user_id AS userId FROM sessions WHERE id = ?', [id]);
  if (known) return known;
  await db.run('INSERT INTO sessions (id, created_at) VALUES (?, ?)', [id, Date.now()]);
  setCookie(c, 'session', id, { httpOnly: true, sameSite: 'Lax' });
  return { id, userId: null };
}

/** From now on, the visitor of this session is the user. */
export async function logIn(c: Context, db: Db, session: Session, userId: number): Promise<void> {
  await db.run('UPDATE sessions SET user_id = ? WHERE id = ?', [userId, session.id]);
  setCookie(c, 'session', session.id, { httpOnly: true, sameSite: 'Lax' });
}

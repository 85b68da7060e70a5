import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';

export type Session = { id: string; userId: number | null };

async function create(c: Context, db: Db, userId: number | null): Promise<Session> {
  const id = randomUUID() + randomUUID();
  await db.run('INSERT INTO sessions (id, user_id, created_at) VALUES (?, ?, ?)', [id, userId, Date.now()]);
  setCookie(c, 'sid', id, { httpOnly: true, sameSite: 'Strict', maxAge: 86_400 });
  return { id, userId };
}

export async function openSession(c: Context, db: Db): Promise<Session> {
  const id = getCookie(c, 'sid');
  const row = id && (await db.get<Session>('SELECT id, user_id AS userId FROM sessions WHERE id = ?', [id]));
  return row || create(c, db, null);
}

export async function logIn(c: Context, db: Db, session: Session, userId: number): Promise<void> {
  const { id } = await create(c, db, userId);
  // Who holds the old id may go on as a guest, with nothing in the basket.
  await db.run('UPDATE basket SET session_id = ? WHERE session_id = ?', [id, session.id]);
  await db.run('UPDATE sessions SET user_id = NULL WHERE id = ?', [session.id]);
}

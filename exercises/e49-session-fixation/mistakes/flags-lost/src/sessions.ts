import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from './lib/database.ts';

export type Session = { id: string; userId: number | null };

/** The session of the visitor who sent this request. Who has none gets one, as a guest. */
export async function openSession(c: Context, db: Db): Promise<Session> {
  const cookie = getCookie(c, 'session') ?? '';
  const known = await db.get<Session>('SELECT id, user_id AS userId FROM sessions WHERE id = ?', [cookie]);
  if (known) return known;
  const id = giveId(c);
  await db.run('INSERT INTO sessions (id, created_at) VALUES (?, ?)', [id, Date.now()]);
  return { id, userId: null };
}

/** From now on, the visitor of this session is the user. The session gets another id, and its basket comes along. */
export async function logIn(c: Context, db: Db, session: Session, userId: number): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  setCookie(c, 'session', id);
  await db.run('UPDATE sessions SET id = ?, user_id = ? WHERE id = ?', [id, userId, session.id]);
}

/** Makes an id and hands it to the visitor. */
function giveId(c: Context): string {
  const id = randomBytes(32).toString('base64url');
  setCookie(c, 'session', id, { httpOnly: true, sameSite: 'Lax' });
  return id;
}

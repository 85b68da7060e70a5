import type { Db } from './lib/database.ts';

export type User = { id: number; name: string; email: string; role: 'member' | 'keeper' };

export async function getUser(db: Db, id: number): Promise<User | undefined> {
  return db.get<User>('SELECT id, name, email, role FROM users WHERE id = ?', [id]);
}

/** The user with this email, with the hash to verify a password by. Emails are stored in small letters. */
export async function findLogin(
  db: Db,
  email: string,
): Promise<(User & { passwordHash: string }) | undefined> {
  return db.get('SELECT id, name, email, role, password_hash AS passwordHash FROM users WHERE email = ?', [
    email.trim().toLowerCase(),
  ]);
}

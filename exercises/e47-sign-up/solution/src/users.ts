import type { Db } from './lib/database.ts';

export type User = { id: number; name: string; email: string; role: 'member' | 'keeper' };

export type NewUser = { name: string; email: string; passwordHash: string };

export async function listUsers(db: Db): Promise<User[]> {
  return db.all<User>('SELECT id, name, email, role FROM users ORDER BY name, id');
}

/** Adds a member. Throws a ConstraintError when the email is taken. */
export async function addUser(db: Db, { name, email, passwordHash }: NewUser): Promise<void> {
  await db.run('INSERT INTO users (name, email, password_hash) VALUES (?, ?, ?)', [
    name,
    email,
    passwordHash,
  ]);
}

import { ConstraintError, type Db } from './lib/database.ts';
import { hashPassword } from './lib/passwords.ts';

export class EmailTaken extends Error {}

export type User = { id: number; name: string; email: string; role: 'member' | 'keeper' };

export type NewUser = { name: string; email: string; password: string };

export async function listUsers(db: Db): Promise<User[]> {
  return db.all<User>('SELECT id, name, email, role FROM users ORDER BY name, id');
}

/** Adds a member. Throws a ConstraintError when the email is taken. */
export async function addUser(db: Db, { name, email, password }: NewUser): Promise<void> {
  const hash = await hashPassword(password);
  try {
    await db.tx((t) =>
      t.run('INSERT INTO users (name, email, password_hash, role) VALUES (?, ?, ?, ?)', [
        name,
        email,
        hash,
        'member',
      ]),
    );
  } catch (error) {
    throw error instanceof ConstraintError && error.column === 'email' ? new EmailTaken() : error;
  }
}

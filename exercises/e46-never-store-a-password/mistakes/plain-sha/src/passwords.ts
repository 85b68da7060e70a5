import { createHash } from 'node:crypto';

export async function hashPassword(password: string): Promise<string> {
  return createHash('sha256').update(password).digest('hex');
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  return (await hashPassword(password)) === stored;
}

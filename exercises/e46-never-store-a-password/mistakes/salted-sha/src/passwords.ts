import { createHash, randomBytes } from 'node:crypto';

const hash = (password: string, salt: string) => createHash('sha512').update(salt + password).digest('hex');

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex');
  return `sha512$${salt}$${hash(password, salt)}`;
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, salt = '', right] = stored.split('$');
  return hash(password, salt) === right;
}

import { randomBytes, scryptSync } from 'node:crypto';
import { cost } from '../data/cost.ts';

const maxmem = 2 ** 28;

export function hashPassword(password: string): string {
  const salt = randomBytes(12).toString('base64url');
  const numbers = Object.values(cost).join(':');
  return `scrypt:${numbers}$${salt}$${scryptSync(password, salt, 64, { ...cost, maxmem }).toString('hex')}`;
}

export function verifyPassword(password: string, stored: string): boolean {
  const [method, salt, hash] = stored.split('$');
  const [name, N, r, p] = method!.split(':');
  if (name !== 'scrypt' || !salt || hash?.length !== 128) return false;
  try {
    const options = { N: Number(N), r: Number(r), p: Number(p), maxmem };
    return scryptSync(password, salt, 64, options).toString('hex') === hash;
  } catch {
    return false;
  }
}

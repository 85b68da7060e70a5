import { getRandomValues, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { cost } from '../data/cost.ts';

const derive = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);

type Hash = { cost: number; blockSize: number; parallelization: number; salt: string; key: Buffer };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function newSalt(): string {
  return Array.from(getRandomValues(new Uint8Array(20)), (byte) => LETTERS[byte % 64]).join('');
}

function read(stored: string): Hash | undefined {
  const match = stored.match(
    /^scrypt:(?<N>[1-9]\d*):(?<r>[1-9]\d*):(?<p>[1-9]\d*)[$](?<salt>.{1,64})[$](?<hex>[\da-f]{128})$/i,
  );
  if (!match?.groups) return undefined;
  const { N, r, p, salt = '', hex = '' } = match.groups;
  const numbers = { cost: Number(N), blockSize: Number(r), parallelization: Number(p) };
  return { ...numbers, salt, key: Buffer.from(hex, 'hex') };
}

const make = (password: string, { salt, ...options }: Omit<Hash, 'key'>) =>
  derive(password, salt, 64, { ...options, maxmem: 1024 ** 3 });

export const hashPassword = async (password: string) => {
  const plan = { cost: cost.N, blockSize: cost.r, parallelization: cost.p, salt: newSalt() };
  const key = await make(password, plan);
  return `scrypt:${cost.N}:${cost.r}:${cost.p}$${plan.salt}$${key.toString('hex').toUpperCase()}`;
};

export const verifyPassword = async (password: string, stored: string) => {
  const hash = read(stored);
  if (!hash || Math.log2(hash.cost) % 1 !== 0) return false;
  const { key, ...plan } = hash;
  return timingSafeEqual(key, await make(password, plan));
};

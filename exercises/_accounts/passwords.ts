// For the checks of the unit about accounts: passwords that are cheap to hash, so that a check can have many of them.

/** A src/lib/passwords.ts that does what the course's own does, at a thirtieth of the cost. */
export const CHEAP_PASSWORDS = `import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex');
  const key = await derive(password, salt, 1024, 8, 1);
  return \`scrypt:1024:8:1$\${salt}$\${key.toString('hex')}\`;
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = /^scrypt:(\\d+):(\\d+):(\\d+)\\$([^$]+)\\$([0-9a-f]{128})$/.exec(stored);
  if (!parts) return false;
  const [, N, r, p, salt = '', hash = ''] = parts;
  const key = await derive(password, salt, Number(N), Number(r), Number(p));
  return timingSafeEqual(key, Buffer.from(hash, 'hex'));
}

function derive(password: string, salt: string, N: number, r: number, p: number): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r * p };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 64, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
`;

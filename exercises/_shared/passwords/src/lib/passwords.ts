import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = { N: 32768, r: 8, p: 1 };

/** The text to store in place of a password: `scrypt:N:r:p$salt$hash`, as Flask writes it too. */
export async function hashPassword(password: string): Promise<string> {
  const { N, r, p } = COST;
  const salt = randomBytes(16).toString('hex');
  const key = await derive(password, salt, N, r, p);
  return `scrypt:${N}:${r}:${p}$${salt}$${key.toString('hex')}`;
}

/** Whether a stored text was made of this password. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = /^scrypt:(\d+):(\d+):(\d+)\$([^$]+)\$([0-9a-f]{128})$/.exec(stored);
  if (!parts) return false;
  const [, N, r, p, salt = '', hash = ''] = parts;
  try {
    const key = await derive(password, salt, Number(N), Number(r), Number(p));
    return timingSafeEqual(key, Buffer.from(hash, 'hex'));
  } catch {
    // Numbers that scrypt does not work with: nobody has ever made a hash with them.
    return false;
  }
}

/** 64 bytes of scrypt. It takes its time, and meanwhile the server answers others. */
function derive(password: string, salt: string, N: number, r: number, p: number): Promise<Buffer> {
  // It needs a little more than 128 * N * r bytes. Node stops at 32 MiB when it is not told otherwise.
  const options = { N, r, p, maxmem: 256 * N * r * p };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 64, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

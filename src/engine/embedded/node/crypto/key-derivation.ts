// `crypto.scrypt`, `pbkdf2` and `hkdf`, with Node's limits and errors.
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js';
import { pbkdf2 as noblePbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt as nobleScrypt } from '@noble/hashes/scrypt.js';
import { nodeError } from '../errors.ts';
import { validateFunction, validateInteger, validateString } from '../validators.ts';
import { inBackground } from './background.ts';
import { toBytes, toOutput } from './bytes.ts';
import { requireDigest } from './digests.ts';

type Callback = (error: Error | null, key: Buffer) => void;

interface ScryptOptions {
  N?: number;
  cost?: number;
  r?: number;
  blockSize?: number;
  p?: number;
  parallelization?: number;
  maxmem?: number;
}

const MAX_INT32 = 2 ** 31 - 1;
const DEFAULT_MAX_MEMORY = 32 * 1024 * 1024;

export function scryptSync(
  password: unknown,
  salt: unknown,
  keylen: number,
  options: ScryptOptions = {},
): Buffer {
  return prepareScrypt(password, salt, keylen, options)();
}

export function scrypt(
  password: unknown,
  salt: unknown,
  keylen: number,
  ...rest: [ScryptOptions | Callback, Callback?]
): void {
  const callback = rest.pop();
  const compute = prepareScrypt(password, salt, keylen, (rest[0] as ScryptOptions | undefined) ?? {});
  validateFunction(callback, 'callback');
  inBackground(compute, callback as Callback);
}

export function pbkdf2Sync(
  password: unknown,
  salt: unknown,
  iterations: number,
  keylen: number,
  digest: string,
): Buffer {
  return preparePbkdf2(password, salt, iterations, keylen, digest)();
}

export function pbkdf2(
  password: unknown,
  salt: unknown,
  iterations: number,
  keylen: number,
  digest: string,
  callback: Callback,
): void {
  const compute = preparePbkdf2(password, salt, iterations, keylen, digest);
  validateFunction(callback, 'callback');
  inBackground(compute, callback);
}

export function hkdfSync(
  digest: string,
  key: unknown,
  salt: unknown,
  info: unknown,
  keylen: number,
): ArrayBuffer {
  validateString(digest, 'digest');
  validateInteger(keylen, 'length', 0, MAX_INT32);
  const hash = requireDigest(digest);
  if (keylen > 255 * hash.outputLen)
    throw nodeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  const bytes = nobleHkdf(hash, toBytes(key, 'ikm'), toBytes(salt, 'salt'), toBytes(info, 'info'), keylen);
  return bytes.slice().buffer;
}

export function hkdf(
  digest: string,
  key: unknown,
  salt: unknown,
  info: unknown,
  keylen: number,
  callback: (error: Error | null, key: ArrayBuffer) => void,
): void {
  validateFunction(callback, 'callback');
  inBackground(() => hkdfSync(digest, key, salt, info, keylen), callback);
}

function prepareScrypt(
  password: unknown,
  salt: unknown,
  keylen: number,
  options: ScryptOptions,
): () => Buffer {
  const secret = toBytes(password, 'password');
  const saltBytes = toBytes(salt, 'salt');
  validateInteger(keylen, 'keylen', 0, MAX_INT32);
  const N = options.N ?? options.cost ?? 16384;
  const r = options.r ?? options.blockSize ?? 8;
  const p = options.p ?? options.parallelization ?? 1;
  if (N <= 1 || (N & (N - 1)) !== 0) throw invalidScrypt('');
  // What OpenSSL counts as needed.
  if (128 * r * (N + 2 + p) > (options.maxmem ?? DEFAULT_MAX_MEMORY)) {
    throw invalidScrypt(': error:030000AC:digital envelope routines::memory limit exceeded');
  }
  return () => buffer(nobleScrypt(secret, saltBytes, { N, r, p, dkLen: keylen, maxmem: 2 ** 32 }));
}

function preparePbkdf2(
  password: unknown,
  salt: unknown,
  iterations: number,
  keylen: number,
  digest: string,
): () => Buffer {
  validateString(digest, 'digest');
  const secret = toBytes(password, 'password');
  const saltBytes = toBytes(salt, 'salt');
  validateInteger(iterations, 'iterations', 1, MAX_INT32);
  validateInteger(keylen, 'keylen', 0, MAX_INT32);
  const hash = requireDigest(digest);
  return () => buffer(noblePbkdf2(hash, secret, saltBytes, { c: iterations, dkLen: keylen }));
}

function buffer(bytes: Uint8Array): Buffer {
  return toOutput(bytes) as Buffer;
}

function invalidScrypt(detail: string): Error {
  return nodeError(RangeError, 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', `Invalid scrypt params${detail}`);
}

// `node:crypto`: hashes, key derivation, randomness and AES. Signatures and key pairs cannot be had.
import { nodeError, unavailable } from '../errors.ts';
import { Cipheriv, cipherNames, createCipheriv, createDecipheriv, Decipheriv } from './cipher.ts';
import { digestNames } from './digests.ts';
import { createHash, createHmac, Hash, hash, Hmac } from './hash.ts';
import { hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync } from './key-derivation.ts';
import { randomBytes, randomFill, randomFillSync, randomInt, randomUUID } from './random.ts';
import { webcrypto } from './web/index.ts';

const UNAVAILABLE = (
  'createSign createVerify createDiffieHellman createECDH createPrivateKey ' +
  'createPublicKey createSecretKey generateKey generateKeySync generateKeyPair generateKeyPairSync generatePrime ' +
  'generatePrimeSync checkPrime checkPrimeSync diffieHellman getDiffieHellman privateDecrypt privateEncrypt ' +
  'publicDecrypt publicEncrypt sign verify'
).split(' ');

/** Compares in a time that does not depend on the content. */
function timingSafeEqual(a: ArrayBufferView | ArrayBuffer, b: ArrayBufferView | ArrayBuffer): boolean {
  const [left, right] = [viewOf(a, 'buf1'), viewOf(b, 'buf2')];
  if (left.byteLength !== right.byteLength) {
    throw nodeError(
      RangeError,
      'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
      'Input buffers must have the same byte length',
    );
  }
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) difference |= left[index]! ^ right[index]!;
  return difference === 0;
}

function viewOf(value: unknown, name: string): Uint8Array {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  const kinds = 'ArrayBuffer, Buffer, TypedArray, or DataView';
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    `The "${name}" argument must be an instance of ${kinds}.`,
  );
}

/** The module. */
export const crypto: Record<string, unknown> = {
  Cipheriv,
  Decipheriv,
  Hash,
  Hmac,
  constants: {},
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  getCipherInfo: () => undefined,
  getCiphers: () => [...cipherNames],
  getCurves: () => [],
  getFips: () => 0,
  getHashes: digestNames,
  getRandomValues: webcrypto.getRandomValues.bind(webcrypto),
  hash,
  hkdf,
  hkdfSync,
  pbkdf2,
  pbkdf2Sync,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
  scrypt,
  scryptSync,
  subtle: webcrypto.subtle,
  timingSafeEqual,
  webcrypto,
};
for (const name of UNAVAILABLE) {
  crypto[name] = () => {
    throw unavailable(
      `crypto.${name}`,
      'Use createHmac to sign and AES to encrypt, or the WebContainer engine, which is real Node.',
    );
  };
}

// The digests that `crypto` offers, over @noble/hashes.
import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { nodeError } from '../errors.ts';

/** One of noble's hash functions. */
export type Digest = typeof sha256;

const DIGESTS = {
  blake2b512: blake2b,
  blake2s256: blake2s,
  md5,
  ripemd160,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  'sha512-256': sha512_256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
} as unknown as Record<string, Digest>;

/** Names that Node's `getHashes` lists, as far as they are offered here. */
export function digestNames(): string[] {
  return ['RSA-MD5', 'RSA-SHA1', 'RSA-SHA256', 'RSA-SHA512', ...Object.keys(DIGESTS)];
}

/** The digest of a name such as `sha256`, `SHA-256` or `RSA-SHA256`; undefined when there is none. */
export function findDigest(name: string): Digest | undefined {
  const plain = name.toLowerCase().replace(/^rsa-/, '');
  return DIGESTS[plain] ?? DIGESTS[plain.replace(/^sha-/, 'sha')];
}

/** The digest of a name, or Node's error for key derivation. */
export function requireDigest(name: string): Digest {
  const digest = findDigest(name);
  if (!digest) throw nodeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
  return digest;
}

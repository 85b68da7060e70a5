// Making, importing and exporting the keys of Web Crypto.
import { Buffer } from '../../buffer.ts';
import { randomBytes } from '../random.ts';
import { checkAesLength } from './aes.ts';
import { readAlgorithm, readBytes, readHash, type Algorithm, type AlgorithmInput } from './algorithms.ts';
import { bytesOf, makeKey, type CryptoKey, type KeyAlgorithm, type Usage } from './crypto-key.ts';

const USAGES: Record<string, Usage[]> = {
  HMAC: ['sign', 'verify'],
  PBKDF2: ['deriveKey', 'deriveBits'],
  HKDF: ['deriveKey', 'deriveBits'],
  AES: ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'],
};

/** A JSON web key of kind `oct`. */
export interface SecretJwk {
  kty: string;
  k: string;
  alg?: string;
  ext: boolean;
  key_ops: Usage[];
}

/** Makes a key of random bytes. */
export function generateKey(input: AlgorithmInput, extractable: boolean, usages: Usage[]): CryptoKey {
  const algorithm = readAlgorithm(input);
  checkUsages(algorithm.name, usages, 'Usages cannot be empty when creating a key.');
  const bits = keyLength(algorithm);
  return makeKey(randomBytes(bits / 8) as Uint8Array, describe(algorithm, bits), extractable, usages);
}

/** Takes a key from raw bytes or a JSON web key. */
export function importKey(
  format: string,
  data: unknown,
  input: AlgorithmInput,
  extractable: boolean,
  usages: Usage[],
): CryptoKey {
  const algorithm = readAlgorithm(input);
  const { name } = algorithm;
  const bytes = format === 'jwk' ? fromJwk(data as SecretJwk) : readBytes(data, 'importKey', '2nd');
  if (format !== 'jwk' && format !== 'raw') {
    throw new DOMException(`Unable to import ${name} key with format ${format}`, 'NotSupportedError');
  }
  if (extractable && (name === 'PBKDF2' || name === 'HKDF')) {
    throw new DOMException(`${name} keys are not extractable`, 'SyntaxError');
  }
  checkUsages(name, usages, 'Usages cannot be empty when importing a secret key.');
  if (name === 'HMAC' && bytes.length === 0) {
    throw new DOMException('Zero-length key is not supported', 'DataError');
  }
  if (name.startsWith('AES-') && ![16, 24, 32].includes(bytes.length)) {
    throw new DOMException('Invalid key length', 'DataError');
  }
  return makeKey(bytes, describe(algorithm, bytes.length * 8), extractable, usages);
}

/** The key's bytes, or its JSON web key. */
export function exportKey(format: string, key: CryptoKey): ArrayBuffer | SecretJwk {
  const bytes = bytesOf(key);
  if (!key.extractable) throw new DOMException('key is not extractable', 'InvalidAccessError');
  if (format === 'raw') return bytes.slice().buffer as ArrayBuffer;
  if (format !== 'jwk') {
    throw new DOMException(
      `Unable to export ${key.algorithm.name} key using ${format} format`,
      'NotSupportedError',
    );
  }
  return { key_ops: key.usages, ext: true, alg: jwkName(key), kty: 'oct', k: toBase64url(bytes) };
}

/** Bits that a key of this algorithm has unless it says otherwise. */
export function keyLength(algorithm: Algorithm): number {
  if (algorithm.name !== 'HMAC') return checkAesLength(algorithm['length']);
  const { digest } = readHash(algorithm['hash']);
  return typeof algorithm['length'] === 'number' ? algorithm['length'] : digest.blockLen * 8;
}

function describe(algorithm: Algorithm, bits: number): KeyAlgorithm {
  const { name } = algorithm;
  if (name === 'HMAC') return { name, length: bits, hash: { name: readHash(algorithm['hash']).name } };
  return name.startsWith('AES-') ? { name, length: bits } : { name };
}

function checkUsages(name: string, usages: Usage[], whenEmpty: string): void {
  const allowed = USAGES[name] ?? USAGES['AES'] ?? [];
  if (usages.some((usage) => !allowed.includes(usage))) {
    throw new DOMException(`Unsupported key usage for ${name} key`, 'SyntaxError');
  }
  if (usages.length === 0) throw new DOMException(whenEmpty, 'SyntaxError');
}

function fromJwk(jwk: SecretJwk): Uint8Array {
  if (typeof jwk !== 'object' || jwk === null || jwk.kty !== 'oct' || typeof jwk.k !== 'string') {
    throw new DOMException('Invalid keyData', 'DataError');
  }
  return Buffer.from(jwk.k, 'base64url' as BufferEncoding);
}

function jwkName({ algorithm: { name, length = 0, hash } }: CryptoKey): string {
  if (name === 'HMAC') return hash?.name.replace('SHA-', 'HS') ?? 'HS256';
  return `A${length}${name.replace('AES-', '')}`;
}

function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url' as BufferEncoding);
}

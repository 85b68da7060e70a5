// AES for Web Crypto, over @noble/ciphers.
import { cbc, ctr, gcm } from '@noble/ciphers/aes.js';
import { readBytes, type Algorithm } from './algorithms.ts';

/** Encrypts or decrypts; any failure is an OperationError, which says no more on purpose. */
export function aes(
  direction: 'encrypt' | 'decrypt',
  algorithm: Algorithm,
  key: Uint8Array,
  data: Uint8Array,
): Uint8Array {
  const bytes = (name: string) => readBytes(algorithm[name], direction, '1st');
  try {
    switch (algorithm.name) {
      case 'AES-GCM': {
        const extra = algorithm['additionalData'] === undefined ? undefined : bytes('additionalData');
        return gcm(key, bytes('iv'), extra)[direction](data);
      }
      case 'AES-CTR':
        return ctr(key, bytes('counter'))[direction](data);
      default:
        return cbc(key, bytes('iv'))[direction](data);
    }
  } catch (cause) {
    if (cause instanceof TypeError) throw cause;
    throw new DOMException('The operation failed for an operation-specific reason', 'OperationError');
  }
}

/** Throws an OperationError for a length that AES does not have. */
export function checkAesLength(bits: unknown): number {
  if (bits === 128 || bits === 192 || bits === 256) return bits;
  throw new DOMException('AES key length must be 128, 192, or 256 bits', 'OperationError');
}

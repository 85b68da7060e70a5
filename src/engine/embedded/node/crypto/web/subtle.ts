// `crypto.subtle`, in JavaScript: the worker of a sandboxed frame is no secure context, so browsers give it none.
// Hashes, HMAC, PBKDF2, HKDF and AES; what it lacks of Node's says so.
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { inBackground } from '../background.ts';
import { aes } from './aes.ts';
import { readAlgorithm, readBytes, readHash, type AlgorithmInput } from './algorithms.ts';
import { useKey, type CryptoKey, type Usage } from './crypto-key.ts';
import { exportKey, generateKey, importKey, keyLength, type SecretJwk } from './keys.ts';

/** Web Crypto's asynchronous part. Every method's promise settles in a later task and keeps the program alive. */
export class SubtleCrypto {
  digest(algorithm: AlgorithmInput, data: unknown): Promise<ArrayBuffer> {
    return later(() => {
      const bytes = readBytes(data, 'digest', '2nd');
      return bufferOf(readHash(algorithm).digest(bytes));
    });
  }

  generateKey(algorithm: AlgorithmInput, extractable: boolean, usages: Usage[]): Promise<CryptoKey> {
    return later(() => generateKey(algorithm, extractable, usages));
  }

  importKey(
    format: string,
    data: unknown,
    algorithm: AlgorithmInput,
    extractable: boolean,
    usages: Usage[],
  ): Promise<CryptoKey> {
    return later(() => importKey(format, data, algorithm, extractable, usages));
  }

  exportKey(format: string, key: CryptoKey): Promise<ArrayBuffer | SecretJwk> {
    return later(() => exportKey(format, key));
  }

  sign(algorithm: AlgorithmInput, key: CryptoKey, data: unknown): Promise<ArrayBuffer> {
    return later(() => bufferOf(mac(algorithm, key, 'sign', readBytes(data, 'sign', '3rd'))));
  }

  verify(algorithm: AlgorithmInput, key: CryptoKey, signature: unknown, data: unknown): Promise<boolean> {
    return later(() => {
      const given = readBytes(signature, 'verify', '3rd');
      const own = mac(algorithm, key, 'verify', readBytes(data, 'verify', '4th'));
      if (given.length !== own.length) return false;
      return own.reduce((difference, byte, index) => difference | (byte ^ (given[index] ?? 0)), 0) === 0;
    });
  }

  encrypt(algorithm: AlgorithmInput, key: CryptoKey, data: unknown): Promise<ArrayBuffer> {
    return later(() => crypt('encrypt', algorithm, key, data));
  }

  decrypt(algorithm: AlgorithmInput, key: CryptoKey, data: unknown): Promise<ArrayBuffer> {
    return later(() => crypt('decrypt', algorithm, key, data));
  }

  deriveBits(algorithm: AlgorithmInput, key: CryptoKey, length: number): Promise<ArrayBuffer> {
    return later(() => bufferOf(derive(algorithm, key, 'deriveBits', length)));
  }

  deriveKey(
    algorithm: AlgorithmInput,
    key: CryptoKey,
    derived: AlgorithmInput,
    extractable: boolean,
    usages: Usage[],
  ): Promise<CryptoKey> {
    return later(() => {
      const bits = keyLength(readAlgorithm(derived));
      return importKey('raw', derive(algorithm, key, 'deriveKey', bits), derived, extractable, usages);
    });
  }

  get [Symbol.toStringTag](): string {
    return 'SubtleCrypto';
  }
}

function mac(algorithm: AlgorithmInput, key: CryptoKey, usage: Usage, data: Uint8Array): Uint8Array {
  const secret = useKey(key, readAlgorithm(algorithm).name, usage);
  return hmac(readHash(key.algorithm.hash).digest, secret, data);
}

function crypt(
  direction: 'encrypt' | 'decrypt',
  input: AlgorithmInput,
  key: CryptoKey,
  data: unknown,
): ArrayBuffer {
  const algorithm = readAlgorithm(input);
  const secret = useKey(key, algorithm.name, direction);
  return bufferOf(aes(direction, algorithm, secret, readBytes(data, direction, '3rd')));
}

function derive(input: AlgorithmInput, key: CryptoKey, usage: Usage, bits: number): Uint8Array {
  const algorithm = readAlgorithm(input);
  const secret = useKey(key, algorithm.name, usage);
  const { digest } = readHash(algorithm['hash']);
  const salt = readBytes(algorithm['salt'], usage, '1st');
  if (!Number.isInteger(bits) || bits % 8 !== 0) {
    throw new DOMException('length must be a multiple of 8', 'OperationError');
  }
  if (algorithm.name === 'HKDF') {
    return hkdf(digest, secret, salt, readBytes(algorithm['info'], usage, '1st'), bits / 8);
  }
  return pbkdf2(digest, secret, salt, { c: Number(algorithm['iterations']), dkLen: bits / 8 });
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

function later<T>(compute: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    inBackground(compute, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

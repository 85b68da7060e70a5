// `crypto.createHash`, `createHmac` and `hash`.
import { hmac } from '@noble/hashes/hmac.js';
import { invalidArgType, nodeError } from '../errors.ts';
import { Transform, type TransformCallback } from '../stream/index.ts';
import { validateString } from '../validators.ts';
import { toBytes, toOutput } from './bytes.ts';
import { findDigest } from './digests.ts';

/** A computation that takes bytes and gives a digest once. */
interface Running {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
  clone(): Running;
}

const DATA_KINDS = ['string', 'Buffer', 'TypedArray', 'DataView'];

abstract class Digesting extends Transform {
  protected running: Running;
  protected finalized = false;

  constructor(running: Running, options?: object) {
    super(options);
    Object.defineProperty(this, 'running', { value: running, writable: true, enumerable: false });
    Object.defineProperty(this, 'finalized', { value: false, writable: true, enumerable: false });
    this.running = running;
  }

  update(data: unknown, encoding?: BufferEncoding): this {
    if (this.finalized) throw this.finalizedError();
    if (data instanceof ArrayBuffer) throw invalidArgType('data', DATA_KINDS, data);
    this.running.update(toBytes(data, 'data', encoding, DATA_KINDS));
    return this;
  }

  abstract digest(encoding?: string): Buffer | string;
  protected abstract finalizedError(): Error;

  override _transform(
    chunk: Uint8Array | string,
    encoding: BufferEncoding,
    callback: TransformCallback,
  ): void {
    this.update(chunk, encoding);
    callback();
  }

  override _flush(callback: TransformCallback): void {
    this.push(this.digest());
    callback();
  }
}

/** What `createHash` returns. */
export class Hash extends Digesting {
  digest(encoding?: string): Buffer | string {
    if (this.finalized) throw this.finalizedError();
    this.finalized = true;
    return toOutput(this.running.digest(), encoding);
  }

  /** A second hash that goes on from here. */
  copy(options?: object): Hash {
    if (this.finalized) throw this.finalizedError();
    return new Hash(this.running.clone(), options);
  }

  protected finalizedError(): Error {
    return nodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
  }
}

/** What `createHmac` returns. */
export class Hmac extends Digesting {
  digest(encoding?: string): Buffer | string {
    // As in Node, a second digest is empty.
    if (this.finalized) return toOutput(new Uint8Array(0), encoding);
    this.finalized = true;
    return toOutput(this.running.digest(), encoding);
  }

  protected finalizedError(): Error {
    return nodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
  }
}

export function createHash(algorithm: string, options?: object): Hash {
  validateString(algorithm, 'algorithm');
  const digest = findDigest(algorithm);
  if (!digest) throw new Error('Digest method not supported');
  return new Hash(digest.create() as unknown as Running, options);
}

export function createHmac(algorithm: string, key: unknown, options?: object): Hmac {
  validateString(algorithm, 'hmac');
  if (key === null || key === undefined) {
    throw invalidArgType(
      'key',
      ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string', 'KeyObject', 'CryptoKey'],
      key,
    );
  }
  const digest = findDigest(algorithm);
  if (!digest) throw nodeError(Error, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`);
  return new Hmac(hmac.create(digest, toBytes(key, 'key')) as unknown as Running, options);
}

/** The digest of data in one call; hex unless said otherwise. */
export function hash(
  algorithm: string,
  data: unknown,
  options: string | { outputEncoding?: string } = 'hex',
): Buffer | string {
  validateString(algorithm, 'algorithm');
  const encoding = typeof options === 'string' ? options : (options.outputEncoding ?? 'hex');
  return createHash(algorithm).update(data).digest(encoding);
}

// `createCipheriv` and `createDecipheriv` for AES in the modes CBC, CTR and GCM, over @noble/ciphers.
// All output comes with `final`, where Node gives some with each `update`; joined together it is the same.
import { cbc, ctr, gcm } from '@noble/ciphers/aes.js';
import { Buffer } from '../buffer.ts';
import { nodeError } from '../errors.ts';
import { Transform, type TransformCallback } from '../stream/index.ts';
import { validateString } from '../validators.ts';
import { toBytes, toOutput } from './bytes.ts';

type Mode = 'cbc' | 'ctr' | 'gcm';
type Direction = 'encrypt' | 'decrypt';

const NAME = /^(?:id-)?aes-?(128|192|256)-(cbc|ctr|gcm)$/i;
const TAG_LENGTH = 16;

abstract class Crypting extends Transform {
  readonly #mode: Mode;
  readonly #key: Uint8Array;
  readonly #iv: Uint8Array;
  readonly #direction: Direction;
  #pieces: Uint8Array[] = [];
  #extra: Uint8Array | undefined;
  #tag: Uint8Array | undefined;
  #padding = true;
  #finished = false;

  constructor(direction: Direction, name: string, key: unknown, iv: unknown, options?: object) {
    super(options);
    validateString(name, 'cipher');
    const [, bits, mode] = NAME.exec(name) ?? [];
    if (!mode) throw nodeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
    this.#mode = mode.toLowerCase() as Mode;
    this.#direction = direction;
    this.#key = toBytes(key, 'key');
    this.#iv = toBytes(iv, 'iv');
    if (this.#key.length * 8 !== Number(bits)) {
      throw nodeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
    }
    if (this.#mode === 'gcm' ? this.#iv.length === 0 : this.#iv.length !== 16) {
      throw nodeError(TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
    }
  }

  update(data: unknown, inputEncoding?: BufferEncoding, outputEncoding?: string): Buffer | string {
    if (this.#finished) throw new Error('Trying to add data in unsupported state');
    this.#pieces.push(Uint8Array.from(toBytes(data, 'data', inputEncoding)));
    return toOutput(new Uint8Array(0), outputEncoding);
  }

  final(outputEncoding?: string): Buffer | string {
    if (this.#finished) throw nodeError(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state');
    this.#finished = true;
    return toOutput(this.#run(Buffer.concat(this.#pieces)), outputEncoding);
  }

  setAAD(data: unknown): this {
    this.#extra = toBytes(data, 'buffer');
    return this;
  }

  setAutoPadding(on = true): this {
    this.#padding = on;
    return this;
  }

  protected get tag(): Uint8Array {
    if (this.#mode !== 'gcm' || !this.#finished || !this.#tag) {
      throw nodeError(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation getAuthTag');
    }
    return this.#tag;
  }

  protected set tag(bytes: Uint8Array) {
    this.#tag = bytes;
  }

  #run(data: Uint8Array): Uint8Array {
    if (this.#mode === 'ctr') return ctr(this.#key, this.#iv)[this.#direction](data);
    if (this.#mode === 'cbc') return this.#runCbc(data);
    const cipher = gcm(this.#key, this.#iv, this.#extra);
    if (this.#direction === 'encrypt') {
      const sealed = cipher.encrypt(data);
      this.#tag = sealed.slice(-TAG_LENGTH);
      return sealed.slice(0, -TAG_LENGTH);
    }
    try {
      return cipher.decrypt(Buffer.concat([data, this.#tag ?? new Uint8Array(0)]));
    } catch {
      throw new Error('Unsupported state or unable to authenticate data');
    }
  }

  #runCbc(data: Uint8Array): Uint8Array {
    const cipher = cbc(this.#key, this.#iv, { disablePadding: !this.#padding });
    if (data.length % 16 !== 0 && (this.#direction === 'decrypt' || !this.#padding)) {
      throw openSslError('1C80006B', 'WRONG_FINAL_BLOCK_LENGTH');
    }
    try {
      return cipher[this.#direction](data);
    } catch {
      throw openSslError('1C800064', 'BAD_DECRYPT');
    }
  }

  override _transform(chunk: unknown, encoding: BufferEncoding, callback: TransformCallback): void {
    this.update(chunk, encoding);
    callback();
  }

  override _flush(callback: TransformCallback): void {
    try {
      this.push(this.final());
      callback();
    } catch (error) {
      callback(error as Error);
    }
  }
}

/** What `createCipheriv` returns. */
export class Cipheriv extends Crypting {
  getAuthTag(): Buffer {
    return toOutput(this.tag) as Buffer;
  }
}

/** What `createDecipheriv` returns. */
export class Decipheriv extends Crypting {
  setAuthTag(tag: unknown, encoding?: BufferEncoding): this {
    this.tag = toBytes(tag, 'buffer', encoding);
    return this;
  }
}

/** Encrypts with a key and an initialization vector. */
export function createCipheriv(name: string, key: unknown, iv: unknown, options?: object): Cipheriv {
  return new Cipheriv('encrypt', name, key, iv, options);
}

/** Decrypts what `createCipheriv` made. */
export function createDecipheriv(name: string, key: unknown, iv: unknown, options?: object): Decipheriv {
  return new Decipheriv('decrypt', name, key, iv, options);
}

/** Names for `getCiphers`. */
export const cipherNames = ['cbc', 'ctr', 'gcm'].flatMap((mode) =>
  [128, 192, 256].map((bits) => `aes-${bits}-${mode}`),
);

/** An error of OpenSSL, as Node shows it. */
function openSslError(number: string, name: string): Error {
  const reason = name.toLowerCase().replaceAll('_', ' ');
  return Object.assign(new Error(`error:${number}:Provider routines::${reason}`), {
    library: 'Provider routines',
    reason,
    code: `ERR_OSSL_${name}`,
  });
}

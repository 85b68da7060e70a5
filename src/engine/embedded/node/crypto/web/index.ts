// `crypto.webcrypto`, which is also the global `crypto`.
import { randomUUID } from '../random.ts';
import { SubtleCrypto } from './subtle.ts';

const native = globalThis.crypto;

/** Web Crypto's entrance. */
export class Crypto {
  readonly #subtle = new SubtleCrypto();

  get subtle(): SubtleCrypto {
    return this.#subtle;
  }

  getRandomValues<T extends ArrayBufferView>(array: T): T {
    if (!ArrayBuffer.isView(array) || /^(Float|DataView)/.test(array.constructor.name)) {
      const message = 'The data argument must be an integer-type TypedArray';
      throw new DOMException(message, 'TypeMismatchError');
    }
    return native.getRandomValues(array as ArrayBufferView<ArrayBuffer>) as T;
  }

  randomUUID(): string {
    return randomUUID();
  }

  get [Symbol.toStringTag](): string {
    return 'Crypto';
  }
}

/** The one instance. */
export const webcrypto = new Crypto();

// `node:buffer`: the buffer package, with what Node has and it lacks (`base64url`, `copyBytesFrom`, …).
import * as base from 'buffer/index.js';
import { checkNumberMethods } from './buffer-numbers.ts';
import { invalidArgType, nodeError, outOfRange } from './errors.ts';

type Encoding = BufferEncoding | undefined;

/** Node's Buffer. */
export const Buffer = base.Buffer;

const { alloc, allocUnsafe, byteLength, concat, from, isEncoding } = Buffer;
const { toString, write } = Buffer.prototype;

const toBase64 = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/');
const isUrl = (encoding: unknown) => typeof encoding === 'string' && encoding.toLowerCase() === 'base64url';

Object.assign(Buffer, {
  from(value: never, encoding: never, length: never) {
    if (typeof value === 'string') {
      if (isUrl(encoding)) return from(toBase64(value), 'base64');
      checkEncoding(encoding);
    } else if (value === null || typeof value !== 'object') {
      const kinds = ['string', 'Buffer', 'ArrayBuffer', 'Array', 'an Array-like Object'];
      throw invalidArgType('first argument', kinds, value);
    }
    return from(value, encoding, length);
  },
  alloc(size: number, fill: never, encoding: never) {
    checkSize(size);
    return alloc(size, fill, encoding);
  },
  allocUnsafe(size: number) {
    checkSize(size);
    return allocUnsafe(size);
  },
  allocUnsafeSlow(size: number) {
    checkSize(size);
    return allocUnsafe(size);
  },
  isEncoding: (encoding: string) => isUrl(encoding) || isEncoding(encoding),
  poolSize: 65_536,
  concat(list: never, length?: number) {
    if (!Array.isArray(list)) throw invalidArgType('list', 'Array', list);
    return concat(list, length);
  },
  byteLength(value: never, encoding: Encoding) {
    if (typeof value !== 'string' && !ArrayBuffer.isView(value) && !isAnyArrayBuffer(value)) {
      throw invalidArgType('string', ['string', 'Buffer', 'ArrayBuffer'], value);
    }
    if (isUrl(encoding)) return from(toBase64(value), 'base64').byteLength;
    return byteLength(value, encoding);
  },
  copyBytesFrom(view: ArrayBufferView, offset = 0, length?: number) {
    const typed = view as unknown as Uint8Array;
    const part = typed.subarray(offset, length === undefined ? undefined : offset + length);
    return from(new Uint8Array(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength).slice());
  },
});

Object.assign(Buffer.prototype, {
  toString(this: Buffer, encoding?: Encoding, start?: number, end?: number) {
    if (!isUrl(encoding)) {
      checkEncoding(encoding);
      return toString.call(this, encoding, start, end);
    }
    return toString
      .call(this, 'base64', start, end)
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  },
  write(this: Buffer, text: string, ...rest: never[]) {
    if (!isUrl(rest.at(-1))) return (write as (...args: unknown[]) => number).call(this, text, ...rest);
    rest[rest.length - 1] = 'base64' as never;
    return (write as (...args: unknown[]) => number).call(this, toBase64(text), ...rest);
  },
});

checkNumberMethods(Buffer.prototype);
Object.defineProperty(Buffer.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: Buffer) {
    const shown = [...this.subarray(0, INSPECT_MAX_BYTES)].map((byte) => byte.toString(16).padStart(2, '0'));
    const left = this.length - INSPECT_MAX_BYTES;
    const rest = left > 0 ? ` ... ${left} more byte${left > 1 ? 's' : ''}` : '';
    return `<${this.constructor.name} ${shown.join(' ')}${rest}>`;
  },
  writable: true,
  configurable: true,
});

function isAnyArrayBuffer(value: unknown): boolean {
  return /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
}

function checkEncoding(encoding: unknown): void {
  if (typeof encoding !== 'string' || encoding === '' || isEncoding(encoding)) return;
  throw nodeError(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
}

function checkSize(size: unknown): void {
  if (typeof size !== 'number') throw invalidArgType('size', 'number', size);
  if (!(size >= 0 && size <= kMaxLength))
    throw outOfRange('size', `>= 0 && <= ${Number.MAX_SAFE_INTEGER}`, size);
}

/** Whether the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether all bytes are below 128. */
export function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128);
}

/** Bytes of one encoding as bytes of another. */
export function transcode(
  bytes: Uint8Array,
  fromEncoding: BufferEncoding,
  toEncoding: BufferEncoding,
): Buffer {
  return Buffer.from(Buffer.from(bytes).toString(fromEncoding), toEncoding);
}

export const kMaxLength = base.kMaxLength;
export const kStringMaxLength = 536870888;
export const INSPECT_MAX_BYTES = 50;
export const SlowBuffer = base.SlowBuffer;
export const constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength };

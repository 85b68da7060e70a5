// `node:zlib`: gzip and deflate, synchronous, with callbacks, and as streams. Brotli and zstd are not there.
import { inBackground } from '../crypto/background.ts';
import { toBytes } from '../crypto/bytes.ts';
import { Buffer } from '../buffer.ts';
import { invalidArgType, unavailable } from '../errors.ts';
import { Transform, type TransformCallback } from '../stream/index.ts';
import { FORMATS, type Codec, type Format } from './codecs.ts';

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Callback = (error: Error | null, result: Buffer) => void;

interface ZlibOptions {
  level?: number;
}

const constants = {
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_SYNC_FLUSH: 2,
  Z_FULL_FLUSH: 3,
  Z_FINISH: 4,
  Z_BLOCK: 5,
  Z_OK: 0,
  Z_STREAM_END: 1,
  Z_DATA_ERROR: -3,
  Z_BUF_ERROR: -5,
  Z_NO_COMPRESSION: 0,
  Z_BEST_SPEED: 1,
  Z_BEST_COMPRESSION: 9,
  Z_DEFAULT_COMPRESSION: -1,
  Z_DEFAULT_LEVEL: -1,
  BROTLI_OPERATION_FLUSH: 1,
  BROTLI_PARAM_QUALITY: 1,
};

const CODES = {
  ...{ Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3 },
  ...{ Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6 },
};
/** By name and by number. */
const codes = { ...CODES, ...Object.fromEntries(Object.entries(CODES).map(([name, code]) => [code, name])) };

class Zlib extends Transform {
  bytesWritten = 0;
  readonly #codec: Codec;

  constructor(format: Format, options: ZlibOptions = {}) {
    super();
    this.#codec = format.stream((chunk) => this.push(Buffer.from(chunk)), toSettings(options));
  }

  override _transform(chunk: Uint8Array, _encoding: BufferEncoding, callback: TransformCallback): void {
    this.bytesWritten += chunk.byteLength;
    this.#attempt(() => this.#codec.push(chunk, false), callback);
  }

  override _flush(callback: TransformCallback): void {
    this.#attempt(() => this.#codec.push(new Uint8Array(0), true), callback);
  }

  flush(kind?: number | (() => void), callback?: () => void): void {
    const done = typeof kind === 'function' ? kind : callback;
    this.#codec.flush?.();
    if (done) queueMicrotask(done);
  }

  close(callback?: () => void): void {
    this.destroy();
    if (callback) queueMicrotask(callback);
  }

  #attempt(work: () => void, callback: TransformCallback): void {
    inBackground(work, (error) => callback(error));
  }
}

/** The module. */
export const zlib: Record<string, unknown> = { constants, codes, crc32, ...constants };

for (const [name, format] of Object.entries(FORMATS)) {
  const method = name[0]!.toLowerCase() + name.slice(1);
  const whole = (data: unknown, options: ZlibOptions = {}) =>
    Buffer.from(format.whole(input(data), toSettings(options)));
  zlib[`${method}Sync`] = whole;
  zlib[method] = (data: unknown, ...rest: [ZlibOptions | Callback, Callback?]) => {
    const callback = rest.pop() as Callback;
    if (typeof callback !== 'function') throw invalidArgType('callback', 'function', callback);
    const bytes = input(data);
    inBackground(() => whole(bytes, rest[0] as ZlibOptions | undefined), callback);
  };
  const Class = class extends Zlib {
    constructor(options?: ZlibOptions) {
      super(format, options);
    }
  };
  Object.defineProperty(Class, 'name', { value: name });
  zlib[name] = Class;
  zlib[`create${name}`] = (options?: ZlibOptions) => new Class(options);
}

for (const kind of ['brotliCompress', 'brotliDecompress', 'zstdCompress', 'zstdDecompress']) {
  const refuse = () => {
    throw unavailable(`zlib.${kind}`, 'Use gzip, which every client understands.');
  };
  zlib[kind] = zlib[`${kind}Sync`] = zlib[`create${kind[0]!.toUpperCase()}${kind.slice(1)}`] = refuse;
}

function input(data: unknown): Uint8Array {
  return toBytes(data, 'buffer', 'utf8', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer']);
}

function toSettings(options: ZlibOptions): { level?: Level } {
  const { level } = options;
  return level === undefined || level < 0 ? {} : { level: level as Level };
}

/** CRC-32 of data, going on from an earlier value. */
function crc32(data: unknown, value = 0): number {
  let crc = ~value;
  for (const byte of input(data)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// Where the browser's own classes and functions differ from Node's in ways that programs notice.
import { nodeError } from './errors.ts';
import { held } from './fetch/held.ts';

const { decode } = TextDecoder.prototype;
const { btoa: encode, atob: unencode } = globalThis;

/** Puts things right, for the whole worker. */
export function correctWebApis(): void {
  define(TextDecoder.prototype, 'decode', function (this: TextDecoder, ...args: Parameters<typeof decode>) {
    try {
      return decode.apply(this, args);
    } catch {
      const message = `The encoded data was not valid for encoding ${this.encoding}`;
      throw nodeError(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', message);
    }
  });
  define(globalThis, 'btoa', (text: string) => {
    try {
      return encode(text);
    } catch {
      throw new DOMException('Invalid character', 'InvalidCharacterError');
    }
  });
  define(globalThis, 'atob', (text: string) => {
    try {
      return unencode(text);
    } catch {
      throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
    }
  });
  for (const name of ['arrayBuffer', 'text'] as const) {
    const read = Blob.prototype[name] as () => Promise<unknown>;
    define(Blob.prototype, name, function (this: Blob) {
      return held(read.call(this));
    });
  }
  if (!('from' in ReadableStream)) define(ReadableStream, 'from', streamFrom);
  if (!('values' in ReadableStream.prototype)) {
    define(ReadableStream.prototype, 'values', streamValues);
    define(ReadableStream.prototype, Symbol.asyncIterator, streamValues);
  }
  Object.defineProperty(globalThis, Symbol.toStringTag, { value: 'global', configurable: true });
}

function streamFrom<T>(source: Iterable<T> | AsyncIterable<T>): ReadableStream<T> {
  const iterator =
    Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  return new ReadableStream<T>(
    {
      async pull(controller) {
        const { value, done } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(await value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Ends the stream when the loop is left early, unless `preventCancel` is set. */
async function* streamValues<T>(
  this: ReadableStream<T>,
  { preventCancel = false } = {},
): AsyncGenerator<T, undefined, undefined> {
  const reader = this.getReader();
  let ended = false;
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        ended = true;
        throw error;
      });
      if (done) {
        ended = true;
        return undefined;
      }
      yield value;
    }
  } finally {
    if (!ended && !preventCancel) await reader.cancel();
    reader.releaseLock();
  }
}

function define(holder: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, configurable: true });
}

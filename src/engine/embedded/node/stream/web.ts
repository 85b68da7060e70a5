// Bridges between Node's streams and web streams: `toWeb`, `fromWeb`, `duplexPair`.
import streams from 'readable-stream';
import { Buffer } from '../buffer.ts';
import { abortError, nodeError } from '../errors.ts';

type Readable = import('node:stream').Readable;
type Writable = import('node:stream').Writable;
type Duplex = import('node:stream').Duplex;
type StreamOptions = { objectMode?: boolean; highWaterMark?: number; encoding?: BufferEncoding };

/** A web stream of what a Node stream gives, read only as fast as it is taken. */
export function readableToWeb(source: Readable): ReadableStream<unknown> {
  let ended = false;
  return new ReadableStream<unknown>(
    {
      start(controller) {
        source.pause();
        source.on('data', (chunk: unknown) => {
          controller.enqueue(source.readableObjectMode ? chunk : toBytes(chunk));
          if ((controller.desiredSize ?? 0) <= 0) source.pause();
        });
        streams.finished(source, { writable: false }, (error) => {
          if (ended) return;
          ended = true;
          if (!error) controller.close();
          else if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')
            controller.error(abortError());
          else controller.error(error);
        });
        source.on('error', () => {});
        source.pause();
      },
      pull() {
        source.resume();
      },
      cancel(reason) {
        ended = true;
        source.destroy(reason instanceof Error ? reason : undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** A Node stream of what a web stream gives. */
export function readableFromWeb(source: ReadableStream<unknown>, options: StreamOptions = {}): Readable {
  const reader = source.getReader();
  let finished = false;
  return new streams.Readable({
    objectMode: false,
    ...options,
    read() {
      reader.read().then(
        ({ done, value }) => {
          if (done) finished = true;
          this.push(done ? null : this.readableObjectMode ? value : fromWebChunk(value));
        },
        (error: unknown) => this.destroy(error as Error),
      );
    },
    destroy(error, callback) {
      if (finished) callback(error);
      else
        reader.cancel(error ?? undefined).then(
          () => callback(error),
          () => callback(error),
        );
    },
  });
}

/** A web stream that writes into a Node stream and waits while that is full. */
export function writableToWeb(target: Writable): WritableStream<unknown> {
  return new WritableStream<unknown>({
    start(controller) {
      target.on('error', (error: unknown) => controller.error(error));
    },
    write(chunk) {
      if (target.write(chunk)) return undefined;
      return new Promise<void>((resolve, reject) => {
        target.once('drain', resolve);
        target.once('error', reject);
      });
    },
    close() {
      return new Promise<void>((resolve, reject) => {
        target.once('error', reject);
        target.end(resolve);
      });
    },
    abort(reason) {
      target.destroy(reason instanceof Error ? reason : undefined);
    },
  });
}

/** A Node stream that writes into a web stream. */
export function writableFromWeb(target: WritableStream<unknown>, options: StreamOptions = {}): Writable {
  const writer = target.getWriter();
  return new streams.Writable({
    ...options,
    write(chunk, _encoding, callback) {
      writer.write(chunk).then(() => callback(), callback);
    },
    final(callback) {
      writer.close().then(() => callback(), callback);
    },
    destroy(error, callback) {
      if (error)
        writer.abort(error).then(
          () => callback(error),
          () => callback(error),
        );
      else callback(null);
    },
  });
}

/** Both directions of a Node duplex as web streams. */
export function duplexToWeb(duplex: Duplex): {
  readable: ReadableStream<unknown>;
  writable: WritableStream<unknown>;
} {
  return { readable: readableToWeb(duplex), writable: writableToWeb(duplex) };
}

/** A Node duplex over a pair of web streams. */
export function duplexFromWeb(
  pair: { readable: ReadableStream<unknown>; writable: WritableStream<unknown> },
  options?: StreamOptions,
): Duplex {
  const readable = readableFromWeb(pair.readable, options);
  const writable = writableFromWeb(pair.writable, options);
  return streams.Duplex.from({ readable, writable } as never);
}

/** Two duplex streams: what is written to one is read from the other. */
export function duplexPair(options?: StreamOptions): [Duplex, Duplex] {
  const pair: Duplex[] = [];
  const side = (other: () => Duplex) => {
    let resume: (() => void) | undefined;
    const duplex = new streams.Duplex({
      ...options,
      read() {
        resume?.();
        resume = undefined;
      },
      write(chunk, _encoding, callback) {
        deliver.get(other())!(chunk, callback);
      },
      final(callback) {
        other().push(null);
        callback();
      },
    });
    deliver.set(duplex, (chunk, callback) => {
      if (duplex.push(chunk)) callback();
      else resume = callback;
    });
    return duplex;
  };
  const deliver = new Map<Duplex, (chunk: unknown, callback: () => void) => void>();
  pair.push(
    side(() => pair[1]!),
    side(() => pair[0]!),
  );
  return [pair[0]!, pair[1]!];
}

function toBytes(chunk: unknown): Uint8Array {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}

function fromWebChunk(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.from(value);
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (ArrayBuffer.isView(value))
    return Buffer.from(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    'The chunk of the web stream must be a string or bytes.',
  );
}

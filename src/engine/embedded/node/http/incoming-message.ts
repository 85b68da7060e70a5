// `http.IncomingMessage`: a request as a server sees it, or a response as a client sees it.
// Follows Node's lib/_http_incoming.js: which fields join, which keep the first, when `aborted` comes.
import { nextTick } from '../event-loop.ts';
import { Readable } from '../stream/index.ts';
import type { Socket } from '../net/socket.ts';

/** Fields of which Node keeps only the first. */
const SINGLE = new Set(
  (
    'age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since ' +
    'last-modified location max-forwards proxy-authorization referer retry-after server user-agent'
  ).split(' '),
);

type Fields = Record<string, string | string[] | undefined>;

// Symbols rather than private names: packages wrap messages with Object.create and Proxy.
const kHeaders = Symbol('kHeaders');
const kTrailers = Symbol('kTrailers');
const kAbortController = Symbol('kAbortController');
const kOnRead = Symbol('kOnRead');

/** A message that is being received. */
export class IncomingMessage extends Readable {
  socket: Socket;
  httpVersion = '1.1';
  httpVersionMajor = 1;
  httpVersionMinor = 1;
  complete = false;
  rawHeaders: string[] = [];
  rawTrailers: string[] = [];
  joinDuplicateHeaders = false;
  aborted = false;
  upgrade = false;
  url = '';
  method: string | null = null;
  statusCode: number | null = null;
  statusMessage: string | null = null;
  _consuming = false;
  _dumped = false;
  [kHeaders]: Fields | undefined;
  [kTrailers]: Fields | undefined;
  [kAbortController]: AbortController | undefined;
  [kOnRead]: (() => void) | undefined;

  constructor(socket: Socket) {
    super({ highWaterMark: 64 * 1024 });
    this.socket = socket;
  }

  get connection(): Socket {
    return this.socket;
  }

  set connection(socket: Socket) {
    this.socket = socket;
  }

  get headers(): Fields {
    return (this[kHeaders] ??= join(this, this.rawHeaders));
  }

  set headers(fields: Fields) {
    this[kHeaders] = fields;
  }

  get headersDistinct(): Record<string, string[]> {
    return distinct(this.rawHeaders);
  }

  get trailers(): Fields {
    return (this[kTrailers] ??= join(this, this.rawTrailers));
  }

  set trailers(fields: Fields) {
    this[kTrailers] = fields;
  }

  get trailersDistinct(): Record<string, string[]> {
    return distinct(this.rawTrailers);
  }

  /** Aborts when the message breaks off. */
  get signal(): AbortSignal {
    if (!this[kAbortController]) {
      this[kAbortController] = new AbortController();
      if (this.destroyed && (!this.readableEnded || !this.complete)) this[kAbortController].abort();
    }
    return this[kAbortController].signal;
  }

  setTimeout(ms: number, callback?: () => void): this {
    if (callback) this.on('timeout', callback);
    this.socket.setTimeout(ms);
    return this;
  }

  override _read(): void {
    this._consuming = true;
    const onRead = this[kOnRead];
    this[kOnRead] = undefined;
    onRead?.();
  }

  /** Reads the rest and throws it away, as Node does when a response is finished before its request was read. */
  _dump(): void {
    if (this._dumped) return;
    this._dumped = true;
    this.removeAllListeners('data');
    this.resume();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    if (!this.readableEnded || !this.complete) {
      this.aborted = true;
      this.emit('aborted');
      this[kAbortController]?.abort();
    }
    if (this.aborted && !this.socket.destroyed) this.socket.destroy(error ?? undefined);
    // As in Node, an abort is an error only for those who listen to errors.
    nextTick(() => callback(this.listenerCount('error') > 0 ? error : null));
  }

  /** The fields after the body have come; for the wire. */
  takeTrailers(fields: [string, string][]): void {
    this.rawTrailers = fields.flat();
    this[kTrailers] = undefined;
  }

  /** Calls back when the reader wants more; for the wire. */
  onceRead(callback: () => void): void {
    this[kOnRead] = callback;
  }
}

function join(message: IncomingMessage, raw: string[]): Fields {
  const fields: Fields = {};
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]!.toLowerCase();
    const value = raw[index + 1]!;
    const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (name === 'set-cookie') fields[name] = [...((before as string[] | undefined) ?? []), value];
    else if (before === undefined) fields[name] = value;
    else if (name === 'cookie') fields[name] = `${String(before)}; ${value}`;
    else if (!SINGLE.has(name) || message.joinDuplicateHeaders) fields[name] = `${String(before)}, ${value}`;
  }
  return fields;
}

function distinct(raw: string[]): Record<string, string[]> {
  const fields = Object.create(null) as Record<string, string[]>;
  for (let index = 0; index < raw.length; index += 2) {
    (fields[raw[index]!.toLowerCase()] ??= []).push(raw[index + 1]!);
  }
  return fields;
}

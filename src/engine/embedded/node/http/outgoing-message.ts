// `http.OutgoingMessage`: headers and body of a message that is being sent. `ServerResponse` builds on it.
// Follows Node's lib/_http_outgoing.js, except that head and body go to a `MessageWire` instead of a socket's bytes.
import { Buffer } from '../buffer.ts';
import { invalidArgType, nodeError } from '../errors.ts';
import { nextTick } from '../event-loop.ts';
import type { Socket } from '../net/socket.ts';
import { storeHeader, type HeaderSource } from './header-block.ts';
import { lengthMismatch, streamDestroyed } from './message-errors.ts';
import { kWire, WireQueue, type MessageWire } from './message-wire.ts';
import { kOutHeaders, OutgoingHeaders } from './outgoing-headers.ts';

type Callback = (error?: Error | null) => void;
type Chunk = string | Uint8Array;
const kFields = Symbol('kFields');
const kBytesWritten = Symbol('kBytesWritten');
const kNeedDrain = Symbol('kNeedDrain');
const kErrored = Symbol('errored');
const kWritableFinished = Symbol('kWritableFinished');
const kEndCallbacks = Symbol('kEndCallbacks');
const kCorked = Symbol('corked');
const HIGH_WATER_MARK = 64 * 1024;
const nothing = () => {};

/** Settings that a server passes on. */
export interface OutgoingOptions {
  highWaterMark?: number;
  rejectNonStandardBodyWrites?: boolean;
}

/** A message that is being sent. */
export class OutgoingMessage extends OutgoingHeaders {
  writable = true;
  destroyed = false;
  strictContentLength = false;
  finished = false;
  _headerSent = false;
  _closed = false;
  socket: Socket | null = null;
  [kWire] = new WireQueue();
  [kFields]: [string, string][] = [];
  [kBytesWritten] = 0;
  [kNeedDrain] = false;
  [kErrored]: Error | null = null;
  [kWritableFinished] = false;
  [kEndCallbacks]: Callback[] = [];
  [kCorked] = 0;
  readonly #options: OutgoingOptions;

  constructor(options: OutgoingOptions = {}) {
    super();
    this.#options = options;
  }

  get errored(): Error | null {
    return this[kErrored];
  }

  get closed(): boolean {
    return this._closed;
  }

  get writableEnded(): boolean {
    return this.finished;
  }

  get writableFinished(): boolean {
    return this[kWritableFinished];
  }

  get writableNeedDrain(): boolean {
    return !this.destroyed && !this.finished && this[kNeedDrain];
  }

  get writableObjectMode(): boolean {
    return false;
  }

  get writableLength(): number {
    return this[kWire].pendingBytes;
  }

  get writableHighWaterMark(): number {
    return this.#options.highWaterMark ?? HIGH_WATER_MARK;
  }

  get writableCorked(): number {
    return this[kCorked];
  }

  get connection(): Socket | null {
    return this.socket;
  }

  set connection(socket: Socket | null) {
    this.socket = socket;
  }

  cork(): void {
    this[kCorked] += 1;
  }

  uncork(): void {
    this[kCorked] = Math.max(0, this[kCorked] - 1);
  }

  setTimeout(ms: number, callback?: () => void): this {
    if (callback) this.on('timeout', callback);
    if (this.socket) this.socket.setTimeout(ms);
    else this.once('socket', (socket: Socket) => socket.setTimeout(ms));
    return this;
  }

  destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this[kErrored] = error ?? null;
    if (this.socket) this.socket.destroy(error);
    else nextTick(() => this.emitClose());
    return this;
  }

  flushHeaders(): void {
    if (this._header === null) this._implicitHeader();
    this.#sendHead();
  }

  _implicitHeader(): void {
    throw nodeError(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The _implicitHeader() method is not implemented');
  }

  /** Fixes the head: from now on headers cannot change. It is sent with the first body bytes. */
  _storeHeader(firstLine: string, headers: HeaderSource): void {
    this[kFields] = storeHeader(this, headers, headers === this[kOutHeaders]);
    this._header = `${firstLine}${this[kFields].map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    this._headerSent = false;
  }

  write(chunk: Chunk, encoding?: BufferEncoding | Callback | null, callback?: Callback): boolean {
    const done = typeof encoding === 'function' ? encoding : (callback ?? nothing);
    const accepted = this.#write(chunk, typeof encoding === 'string' ? encoding : undefined, done, false);
    if (!accepted) this[kNeedDrain] = true;
    return accepted;
  }

  end(
    chunk?: Chunk | Callback | null,
    encoding?: BufferEncoding | Callback | null,
    callback?: Callback,
  ): this {
    const done = [chunk, encoding, callback].find((argument) => typeof argument === 'function');
    const last = typeof chunk === 'function' ? undefined : chunk;
    if (last) {
      if (this.finished) {
        this.#fail(nodeError(Error, 'ERR_STREAM_WRITE_AFTER_END', 'write after end'), done ?? nothing);
        return this;
      }
      this.#write(last, typeof encoding === 'string' ? encoding : undefined, nothing, true);
    } else if (this.finished) {
      if (done) this.#whenEnded(done);
      return this;
    } else if (this._header === null) {
      this._contentLength = 0;
      this._implicitHeader();
    }
    if (done) this.#whenEnded(done);
    if (this.#countsStrictly() && this[kBytesWritten] !== this._contentLength) {
      throw lengthMismatch(this[kBytesWritten], this._contentLength);
    }
    this.#sendHead();
    this[kWire].send((wire) => {
      wire.end(this.chunkedEncoding ? this._trailers : []);
      nextTick(() => this.#finish());
    });
    this.finished = true;
    this.emit('prefinish');
    return this;
  }

  override pipe(): never {
    const error = nodeError(Error, 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable');
    this.emit('error', error);
    return undefined as never;
  }

  /** Connects the message to its client and sends what has been written so far. */
  attachWire(wire: MessageWire): void {
    this[kWire].attach(wire);
  }

  /** Emits `close`, once. */
  emitClose(): void {
    if (this._closed) return;
    this.destroyed = true;
    this._closed = true;
    this.#settleEnd(this[kWritableFinished] ? null : (this[kErrored] ?? streamDestroyed('end')));
    this.emit('close');
  }

  #write(chunk: Chunk, encoding: BufferEncoding | undefined, callback: Callback, fromEnd: boolean): boolean {
    if (chunk === null)
      throw nodeError(TypeError, 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
      throw invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
    }
    if (this.destroyed) {
      nextTick(callback, streamDestroyed('write'));
      return false;
    }
    if (this.finished) {
      this.#fail(nodeError(Error, 'ERR_STREAM_WRITE_AFTER_END', 'write after end'), callback);
      return false;
    }
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding ?? 'utf8') : chunk;
    const total = this[kBytesWritten] + bytes.byteLength;
    if (this.#countsStrictly() && (fromEnd ? total !== this._contentLength : total > this._contentLength!)) {
      throw lengthMismatch(total, this._contentLength);
    }
    this[kBytesWritten] = total;
    if (this._header === null) {
      if (fromEnd) this._contentLength = bytes.byteLength;
      this._implicitHeader();
    }
    if (!this._hasBody) {
      if (this.#options.rejectNonStandardBodyWrites) {
        throw nodeError(
          Error,
          'ERR_HTTP_BODY_NOT_ALLOWED',
          'Adding content for this request method or response status is not allowed.',
        );
      }
      nextTick(callback);
      return true;
    }
    this.#sendHead();
    this[kWire].send((wire) => {
      if (bytes.byteLength > 0) wire.data(bytes);
      nextTick(callback);
    });
    this[kWire].count(bytes.byteLength, () => {
      if (!this[kNeedDrain] || this.finished || this.destroyed) return;
      this[kNeedDrain] = false;
      this.emit('drain');
    });
    return this[kWire].pendingBytes < this.writableHighWaterMark;
  }

  #sendHead(): void {
    if (this._headerSent || this._header === null) return;
    this._headerSent = true;
    const firstLine = this._header.slice(0, this._header.indexOf('\r\n'));
    const fields = this[kFields];
    this[kWire].send((wire) => wire.head(firstLine, fields));
  }

  #countsStrictly(): boolean {
    return (
      this.strictContentLength &&
      this._contentLength !== null &&
      this._hasBody &&
      !this._removedContLen &&
      !this.chunkedEncoding &&
      !this.hasHeader('transfer-encoding')
    );
  }

  #finish(): void {
    if (this[kErrored] || this.destroyed) return;
    this[kWritableFinished] = true;
    this.#settleEnd(null);
    this.emit('finish');
  }

  #whenEnded(callback: Callback): void {
    if (this[kWritableFinished]) {
      callback(
        nodeError(Error, 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished'),
      );
    } else {
      this[kEndCallbacks].push(callback);
    }
  }

  #settleEnd(error: Error | null): void {
    for (const callback of this[kEndCallbacks].splice(0)) callback(error);
  }

  #fail(error: Error, callback: Callback): void {
    if (this.destroyed) return;
    nextTick(() => {
      callback(error);
      if (!this.destroyed) this.emit('error', error);
    });
  }
}

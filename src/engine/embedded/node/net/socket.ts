// `net.Socket` in the shape that HTTP handlers look at. Bytes travel through it only after an upgrade: the wire is `http/dispatch.ts`.
import { Duplex } from '../stream/index.ts';
import { unavailable } from '../errors.ts';
import { setTimeout, clearTimeout, type Timeout } from '../timers/timers.ts';

/** Takes what a socket writes once its connection has left HTTP. */
export interface Carrier {
  data(bytes: Uint8Array): void;
  end(): void;
}

/** A connection between the program and its client. */
export class Socket extends Duplex {
  remoteAddress = '127.0.0.1';
  remotePort: number | undefined = undefined;
  remoteFamily = 'IPv4';
  localAddress = '127.0.0.1';
  localPort: number | undefined = undefined;
  localFamily = 'IPv4';
  connecting = false;
  bytesRead = 0;
  bytesWritten = 0;
  timeout: number | undefined = undefined;
  /** The server that accepted the connection. */
  server: unknown = undefined;
  /** The response that is being written, if any. */
  _httpMessage: unknown = null;
  #timer: Timeout | undefined;
  #carrier: Carrier | undefined;

  constructor() {
    super({ allowHalfOpen: true, emitClose: true, autoDestroy: true });
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, callback: () => void): void {
    this.bytesWritten += chunk.byteLength;
    this.#carrier?.data(chunk);
    callback();
  }

  override _final(callback: () => void): void {
    this.#carrier?.end();
    callback();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    clearTimeout(this.#timer);
    callback(error);
  }

  /** From now on what is written goes here. For the wire. */
  carry(carrier: Carrier): void {
    this.#carrier = carrier;
  }

  connect(): this {
    throw unavailable(
      'A TCP connection (net.connect)',
      'Use fetch or http.request to reach your own server.',
    );
  }

  /** Ends the writing side, then destroys the socket once everything is written. */
  destroySoon(): void {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy());
  }

  resetAndDestroy(): this {
    return this.destroy();
  }

  /** Emits `timeout` after so many milliseconds; 0 turns it off. */
  setTimeout(ms: number, callback?: () => void): this {
    this.timeout = ms;
    clearTimeout(this.#timer);
    if (ms > 0) this.#timer = setTimeout(() => this.emit('timeout'), ms).unref();
    if (callback && ms > 0) this.once('timeout', callback);
    else if (callback) this.removeListener('timeout', callback);
    return this;
  }

  address(): { address: string; family: string; port: number | undefined } {
    return { address: this.localAddress, family: this.localFamily, port: this.localPort };
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  get readyState(): string {
    if (this.destroyed) return 'closed';
    return this.writable ? 'open' : 'readOnly';
  }
}

// Hands a body to the message that receives it, a piece at a time and no faster than it is read. For the wire.
import { Buffer } from '../buffer.ts';
import { postTask, runTask } from '../event-loop.ts';
import type { IncomingMessage } from './incoming-message.ts';

const PIECE_BYTES = 64 * 1024;

/** The body of one incoming message. */
export class BodyFeed {
  readonly #message: IncomingMessage;
  readonly #waiting: Uint8Array[] = [];
  #trailers: [string, string][] | undefined;
  #blocked = false;
  #onReady: (() => void) | undefined;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  /** Adds to the body; the array must not change any more. */
  push(bytes: Uint8Array): void {
    for (let offset = 0; offset < bytes.byteLength; offset += PIECE_BYTES) {
      this.#waiting.push(bytes.subarray(offset, offset + PIECE_BYTES));
    }
    if (!this.#blocked) this.#flow();
  }

  /** Ends the body, with the fields that follow it. */
  end(trailers: [string, string][] = []): void {
    this.#trailers = trailers;
    if (!this.#blocked) this.#flow();
  }

  /** Calls back as soon as there is room for more. */
  whenReady(callback: () => void): void {
    if (this.#blocked) this.#onReady = callback;
    else callback();
  }

  #flow(): void {
    const message = this.#message;
    for (let bytes = this.#waiting.shift(); bytes && !message.destroyed; bytes = this.#waiting.shift()) {
      const room = message.push(Buffer.from(bytes));
      const last = this.#waiting.length === 0 && this.#trailers !== undefined;
      if (!room && !last) {
        this.#blocked = true;
        message.onceRead(() => postTask(() => this.#unblock()));
        return;
      }
    }
    if (this.#trailers === undefined || message.destroyed) return;
    message.complete = true;
    message.takeTrailers(this.#trailers);
    message.push(null);
  }

  #unblock(): void {
    this.#blocked = false;
    this.#flow();
    const ready = this.#onReady;
    this.#onReady = undefined;
    if (ready) runTask(ready);
  }
}

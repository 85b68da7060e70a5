// Sends one response no faster than the page reads it: what the page has not asked for waits here, as it would wait in
// Node's own memory. For the worker.
import type { ResponseSink } from '../node/index.ts';
import type { WorkerMessage } from '../protocol.ts';

type Post = (message: WorkerMessage, transfer?: Transferable[]) => void;

/** How much may be on its way without the page having read it, about what a socket holds. */
const WINDOW_BYTES = 1_048_576;

const Bytes = Uint8Array;

interface Waiting {
  readonly chunk: Uint8Array;
  next: Waiting | undefined;
}

/** A sink for the runtime, which posts to the page. `onClose` is called when nothing more will come. */
export class ResponseFlow implements ResponseSink {
  readonly #id: number;
  readonly #post: Post;
  readonly #onClose: () => void;
  #ahead = 0;
  #first: Waiting | undefined;
  #last: Waiting | undefined;
  #ended = false;
  #onReady: (() => void) | undefined;

  constructor(id: number, post: Post, onClose: () => void) {
    this.#id = id;
    this.#post = post;
    this.#onClose = onClose;
  }

  readonly refused = (): void => this.#close({ type: 'refused', id: this.#id });

  readonly head = (status: number, statusText: string, headers: [string, string][]): void => {
    this.#post({ type: 'head', id: this.#id, status, statusText, headers });
  };

  readonly data = (chunk: Uint8Array): void => {
    // A copy, because the program may go on to use the array, and a small one may be a view of a large buffer.
    const waiting: Waiting = { chunk: new Bytes(chunk), next: undefined };
    if (this.#last) this.#last.next = waiting;
    else this.#first = waiting;
    this.#last = waiting;
    this.#flow();
  };

  /** Calls back as soon as there is room for more. */
  readonly whenReady = (callback: () => void): void => {
    this.#onReady = callback;
    this.#flow();
  };

  readonly end = (): void => {
    this.#ended = true;
    this.#flow();
  };

  readonly abort = (): void => {
    this.#first = this.#last = undefined;
    this.#close({ type: 'broken', id: this.#id });
  };

  /** The page has read so many bytes. */
  taken(bytes: number): void {
    this.#ahead -= bytes;
    this.#flow();
  }

  #flow(): void {
    while (this.#first && this.#ahead < WINDOW_BYTES) {
      const { chunk, next } = this.#first;
      this.#first = next;
      if (!next) this.#last = undefined;
      this.#ahead += chunk.byteLength;
      this.#post({ type: 'data', id: this.#id, bytes: chunk }, [chunk.buffer]);
    }
    if (this.#first) return;
    const ready = this.#onReady;
    this.#onReady = undefined;
    if (this.#ended) this.#close({ type: 'end', id: this.#id });
    else if (this.#ahead < WINDOW_BYTES) ready?.();
    else this.#onReady = ready;
  }

  #close(message: WorkerMessage): void {
    this.#post(message);
    this.#onClose();
  }
}

// Requests under way between the page and the supervisor. Browser only.
import { EngineError, type EngineErrorCode } from '../engine-error.ts';
import type { EngineResponse } from '../port.ts';
import type { RequestFailure, RequestMessage, ResponseMessage, ToSupervisor } from './messages.ts';

type Send = (message: ToSupervisor, payload?: Uint8Array) => void;

interface Exchange {
  head: PromiseWithResolvers<EngineResponse>;
  /** Set while the reader of the body waits for a piece; undefined is the end. */
  piece?: PromiseWithResolvers<Uint8Array | undefined>;
}

/** What the supervisor is asked for. */
export type RequestToSend = Omit<RequestMessage, 'type' | 'id' | 'hasBody'>;

/** All requests of one run. */
export class Exchanges {
  readonly #send: Send;
  readonly #open = new Map<number, Exchange>();
  static #last = 0;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Resolves with the head; rejects with Node's own error, or an EngineError for time and abort. */
  async request(request: RequestToSend, body?: Uint8Array, signal?: AbortSignal): Promise<EngineResponse> {
    const id = ++Exchanges.#last;
    const head = Promise.withResolvers<EngineResponse>();
    this.#open.set(id, { head });
    this.#send({ type: 'request', id, ...request, hasBody: body !== undefined }, body);
    const cancel = () => this.#send({ type: 'cancel', id });
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    try {
      return await head.promise;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Takes in what the supervisor says about a request. What nobody waits for is passed over. */
  receive(message: ResponseMessage, payload: Uint8Array): void {
    const exchange = this.#open.get(message.id);
    if (!exchange) return;
    switch (message.type) {
      case 'head': {
        const { id, status, statusText, headers } = message;
        exchange.head.resolve({ status, statusText, headers, body: this.#body(id, exchange) });
        return;
      }
      case 'piece':
        exchange.piece?.resolve(payload);
        return;
      case 'end':
        this.#open.delete(message.id);
        exchange.piece?.resolve(undefined);
        return;
      case 'failed':
        this.#fail(message.id, exchange, toError(message));
    }
  }

  /** Hangs up on every request: each fails as one does whose connection breaks. */
  failAll(): void {
    for (const [id, exchange] of this.#open) {
      this.#send({ type: 'cancel', id });
      this.#fail(id, exchange, toError({ message: 'The program is gone.' }));
    }
  }

  #body(id: number, exchange: Exchange): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          exchange.piece = Promise.withResolvers();
          if (this.#open.has(id)) this.#send({ type: 'read', id });
          else exchange.piece.reject(toError({ message: 'The program ended before its response did.' }));
          const piece = await exchange.piece.promise;
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
        cancel: () => {
          this.#open.delete(id);
          this.#send({ type: 'cancel', id });
        },
      },
      { highWaterMark: 0 },
    );
  }

  #fail(id: number, exchange: Exchange, error: Error): void {
    this.#open.delete(id);
    exchange.head.reject(error);
    exchange.piece?.reject(error);
  }
}

function toError({ message, code, hint }: RequestFailure): Error {
  if (hint !== undefined) return new EngineError(code as EngineErrorCode, message, hint);
  return Object.assign(new Error(message), { code: code ?? 'ECONNRESET' });
}

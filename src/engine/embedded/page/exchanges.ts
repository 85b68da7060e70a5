// The requests of one run that are under way. For the embedded engine's page side.
import type { EngineError } from '../../engine-error.ts';
import type { EngineRequest, EngineResponse, Exit, RawHeaders } from '../../port.ts';
import type { PageMessage, WorkerMessage } from '../protocol.ts';
import {
  connectionRefused,
  connectionReset,
  endedWhileAnswering,
  requestAborted,
  requestTimeout,
  type StuckAt,
} from './failures.ts';

const DEFAULT_TIMEOUT_MS = 30_000;
/** How long the worker may take to say where the program waits. */
const LOCATE_MS = 300;

interface Exchange {
  readonly title: string;
  answered: boolean;
  receive(message: ResponseMessage): void;
  fail(error: EngineError): void;
}

type ResponseMessage = Extract<WorkerMessage, { id: number }>;

/** Sends requests to a worker and brings the answers together. */
export class Exchanges {
  readonly #post: (message: PageMessage) => void;
  readonly #open = new Map<number, Exchange>();
  #last = 0;

  constructor(post: (message: PageMessage) => void) {
    this.#post = post;
  }

  /** Requests that have no answer yet, such as `GET /spin`. */
  get unanswered(): string[] {
    return [...this.#open.values()]
      .filter((exchange) => !exchange.answered)
      .map((exchange) => exchange.title);
  }

  /** Sends one request. Rejects as the port says. */
  send(port: number, request: EngineRequest): Promise<EngineResponse> {
    const { method = 'GET', path, body, timeoutMs = DEFAULT_TIMEOUT_MS, signal } = request;
    const title = `${method} ${path}`;
    const id = ++this.#last;
    const { promise, resolve, reject } = Promise.withResolvers<EngineResponse>();
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    let locate: ((at: StuckAt | undefined) => void) | undefined;
    const stream = new ReadableStream<Uint8Array>({
      start: (its) => {
        controller = its;
      },
      pull: () => take(),
      cancel: () => giveUp(),
    });

    /** Bytes that the program does not know to be read. */
    let unread = 0;
    const take = () => {
      if (unread > 0) this.#post({ type: 'taken', id, bytes: unread });
      unread = 0;
    };
    const close = () => {
      this.#open.delete(id);
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const giveUp = () => {
      close();
      this.#post({ type: 'cancel', id });
    };
    const fail = (error: EngineError) => {
      close();
      if (exchange.answered) controller.error(error);
      else reject(error);
    };
    const onAbort = () => {
      fail(requestAborted(title));
      this.#post({ type: 'cancel', id });
    };
    const onTimeout = async () => {
      const at = await new Promise<StuckAt | undefined>((found) => {
        locate = found;
        setTimeout(found, LOCATE_MS);
        this.#post({ type: 'locate', id });
      });
      if (exchange.answered || !this.#open.has(id)) return;
      fail(requestTimeout(title, timeoutMs, at));
      this.#post({ type: 'cancel', id });
    };
    const timer = setTimeout(() => void onTimeout(), timeoutMs);

    const exchange: Exchange = {
      title,
      answered: false,
      fail,
      receive(message) {
        if (message.type === 'head' && !exchange.answered) {
          exchange.answered = true;
          clearTimeout(timer);
          const { status, statusText, headers } = message;
          resolve({ status, statusText, headers, body: stream });
        } else if (message.type === 'data' && exchange.answered) {
          controller.enqueue(message.bytes);
          unread += message.bytes.byteLength;
          if ((controller.desiredSize ?? 0) > 0) take();
        } else if (message.type === 'end' && exchange.answered) {
          close();
          controller.close();
        } else if (message.type === 'refused') fail(connectionRefused(title, port));
        else if (message.type === 'broken') fail(connectionReset(title));
        else if (message.type === 'located') {
          const { waiting, location } = message;
          locate?.(location ? { waiting, location } : undefined);
        }
      },
    };
    this.#open.set(id, exchange);
    if (signal?.aborted) fail(requestAborted(title));
    else {
      signal?.addEventListener('abort', onAbort);
      const headers = completeHeaders(request.headers ?? [], port, body);
      this.#post({ type: 'request', id, port, method, path, headers, body: body ?? null });
    }
    return promise;
  }

  /** Takes in a message about one of the requests. */
  receive(message: ResponseMessage): void {
    this.#open.get(message.id)?.receive(message);
  }

  /** Ends all of them, because the program has ended. */
  end(exit: Exit): void {
    for (const exchange of [...this.#open.values()]) exchange.fail(endedWhileAnswering(exchange.title, exit));
  }
}

function completeHeaders(given: RawHeaders, port: number, body: Uint8Array | undefined): RawHeaders {
  const has = (name: string) => given.some(([field]) => field.toLowerCase() === name);
  const headers: RawHeaders = given.map(([name, value]) => [name, value]);
  if (!has('host')) headers.unshift(['Host', `localhost:${port}`]);
  if (body && !has('content-length') && !has('transfer-encoding')) {
    headers.push(['Content-Length', String(body.byteLength)]);
  }
  return headers;
}

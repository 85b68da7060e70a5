// Hands requests from the page to the program's servers and the answers back. For the worker.
import type { NodeRuntime, ResponseSink } from '../node/index.ts';
import type { PageMessage, WorkerMessage } from '../protocol.ts';
import type { Waits } from './monitor/waits.ts';

type RequestMessage = Extract<PageMessage, { type: 'request' }>;
type Post = (message: WorkerMessage, transfer?: Transferable[]) => void;

interface Open {
  abort(): void;
  /** The stretch of code in which the request arrived. */
  readonly since: number;
}

const Bytes = Uint8Array;

/** The requests that the program is answering. */
export class Requests {
  readonly #runtime: NodeRuntime;
  readonly #waits: Waits;
  readonly #post: Post;
  readonly #open = new Map<number, Open>();

  constructor(runtime: NodeRuntime, waits: Waits, post: Post) {
    this.#runtime = runtime;
    this.#waits = waits;
    this.#post = post;
  }

  /** Sends one request to the server that listens on its port. */
  dispatch({ id, port, method, path, headers, body }: RequestMessage): void {
    const since = this.#waits.stretch + 1;
    const open = { since, abort: () => {} };
    this.#open.set(id, open);
    const request = { method, path, headers, ...(body ? { body } : {}) };
    const { abort } = this.#runtime.dispatch(port, request, this.#sink(id));
    open.abort = abort;
  }

  /** The client has gone away. */
  cancel(id: number): void {
    this.#open.get(id)?.abort();
    this.#open.delete(id);
  }

  /** The site where the program waits since the request came, if there is one. */
  waitingSite(id: number): number | undefined {
    const open = this.#open.get(id);
    return open && this.#waits.innermost(open.since);
  }

  #sink(id: number): ResponseSink {
    const close = () => this.#open.delete(id);
    return {
      refused: () => {
        close();
        this.#post({ type: 'refused', id });
      },
      head: (status, statusText, headers) => this.#post({ type: 'head', id, status, statusText, headers }),
      data: (chunk) => {
        // A copy, because a small chunk may be a view of a large buffer, all of which would be cloned.
        const bytes = new Bytes(chunk);
        this.#post({ type: 'data', id, bytes }, [bytes.buffer]);
      },
      end: () => {
        close();
        this.#post({ type: 'end', id });
      },
      abort: () => {
        close();
        this.#post({ type: 'broken', id });
      },
    };
  }
}

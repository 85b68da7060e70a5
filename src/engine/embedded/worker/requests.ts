// Hands requests from the page to the program's servers and the answers back. For the worker.
import type { NodeRuntime } from '../node/index.ts';
import type { PageMessage, WorkerMessage } from '../protocol.ts';
import type { Waits } from './monitor/waits.ts';
import { ResponseFlow } from './response-flow.ts';

type RequestMessage = Extract<PageMessage, { type: 'request' }>;
type Post = (message: WorkerMessage, transfer?: Transferable[]) => void;

interface Open {
  readonly port: number;
  abort(): void;
  readonly flow: ResponseFlow;
  /** The stretch of code in which the request arrived. */
  readonly since: number;
}

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
    const flow = new ResponseFlow(id, this.#post, () => this.#open.delete(id));
    const open = { port, since, flow, abort: () => {} };
    this.#open.set(id, open);
    const request = { method, path, headers, ...(body ? { body } : {}) };
    const { abort } = this.#runtime.dispatch(port, request, flow);
    open.abort = abort;
  }

  /** The page has read so much of a response. */
  taken(id: number, bytes: number): void {
    this.#open.get(id)?.flow.taken(bytes);
  }

  /** The client has gone away. */
  cancel(id: number): void {
    this.#open.get(id)?.abort();
    this.#open.delete(id);
  }

  /** The port that a request went to. */
  portOf(id: number): number | undefined {
    return this.#open.get(id)?.port;
  }

  /** The site where the program waits since the request came, if there is one. */
  async waitingSite(id: number): Promise<number | undefined> {
    const open = this.#open.get(id);
    return open && this.#waits.innermost(open.since);
  }
}

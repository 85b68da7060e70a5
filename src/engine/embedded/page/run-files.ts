// The files of a running program, read and written through its worker. For the embedded engine's page side.
import { EngineError } from '../../engine-error.ts';
import type { RunFiles } from '../../port.ts';
import { checkPath } from '../project.ts';
import type { PageMessage, WorkerMessage } from '../protocol.ts';

type Answer = Extract<WorkerMessage, { type: 'answer' }>['value'];

/** `RunFiles` over messages. After `end`, and for calls under way then, everything is missing. */
export class WorkerFiles implements RunFiles {
  readonly #post: (message: PageMessage) => void;
  readonly #calls = new Map<number, (value: Answer) => void>();
  #last = 0;
  #ended = false;

  constructor(post: (message: PageMessage) => void) {
    this.#post = post;
  }

  async read(path: string): Promise<Uint8Array> {
    checkPath(path);
    const value = await this.#call((call) => ({ type: 'read', call, path }));
    if (value instanceof Uint8Array) return value;
    throw this.#missing(path);
  }

  async write(path: string, data: string | Uint8Array): Promise<void> {
    checkPath(path);
    const value = await this.#call((call) => ({ type: 'write', call, path, data }));
    if (value !== true) throw this.#missing(path);
  }

  async list(folder: string): Promise<string[]> {
    if (folder !== '' && folder !== '.') checkPath(folder);
    const value = await this.#call((call) => ({ type: 'list', call, path: folder }));
    if (Array.isArray(value)) return value as string[];
    throw this.#missing(folder);
  }

  /** Takes in the worker's answer to a call. */
  receive(call: number, value: Answer): void {
    this.#calls.get(call)?.(value);
    this.#calls.delete(call);
  }

  /** The program has ended. */
  end(): void {
    this.#ended = true;
    for (const settle of this.#calls.values()) settle(null);
    this.#calls.clear();
  }

  #call(message: (call: number) => PageMessage): Promise<Answer> {
    if (this.#ended) return Promise.resolve(null);
    const call = ++this.#last;
    return new Promise((resolve) => {
      this.#calls.set(call, resolve);
      this.#post(message(call));
    });
  }

  #missing(path: string): EngineError {
    return this.#ended
      ? new EngineError(
          'no-such-file',
          `${path} is gone, because the program has ended.`,
          'Run the program again.',
        )
      : new EngineError('no-such-file', `There is no ${path} in the project.`, 'Check the path.');
  }
}

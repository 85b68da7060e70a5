// `node:readline`: lines of a readable stream. There is no terminal to ask questions in.
import { hold } from './event-loop.ts';
import { EventEmitter } from './events/index.ts';
import { on } from './events/wait.ts';

interface Options {
  input: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
  prompt?: string;
}

/** Splits a stream into lines. */
export class Interface extends EventEmitter {
  line = '';
  closed = false;
  readonly #options: Options;
  readonly #release = hold();
  #question: ((line: string) => void) | undefined;

  constructor(options: Options) {
    super();
    this.#options = options;
    const decoder = new TextDecoder();
    options.input.on('data', (chunk: string | Uint8Array) => {
      const text = this.line + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
      const lines = text.split(/\r\n|\n|\r/);
      this.line = lines.pop() ?? '';
      for (const line of lines) this.#give(line);
    });
    options.input.on('end', () => {
      if (this.line !== '') this.#give(this.line);
      this.close();
    });
  }

  question(query: string, ...rest: unknown[]): void {
    this.#options.output?.write(query);
    this.#question = rest.at(-1) as (line: string) => void;
  }

  prompt(): void {
    this.#options.output?.write(this.#options.prompt ?? '> ');
  }

  setPrompt(prompt: string): void {
    this.#options.prompt = prompt;
  }

  write(text: string): void {
    this.#options.output?.write(text);
  }

  pause(): this {
    this.#options.input.pause();
    return this;
  }

  resume(): this {
    this.#options.input.resume();
    return this;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#release();
    this.emit('close');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for await (const [line] of on(this, 'line', { close: ['close'] })) yield line as string;
  }

  #give(line: string): void {
    const question = this.#question;
    this.#question = undefined;
    if (question) question(line);
    else this.emit('line', line);
  }
}

class PromisesInterface extends Interface {
  override question(query: string): Promise<string> {
    return new Promise((resolve) => super.question(query, resolve));
  }
}

const cursor = {
  clearLine: () => true,
  clearScreenDown: () => true,
  cursorTo: () => true,
  moveCursor: () => true,
};

/** `node:readline/promises`. */
export const readlinePromises = {
  Interface: PromisesInterface,
  createInterface: (options: Options) => new PromisesInterface(options),
};

/** The module. */
export const readline = {
  Interface,
  ...cursor,
  createInterface: (options: Options) => new Interface(options),
  emitKeypressEvents: () => {},
  promises: readlinePromises,
};

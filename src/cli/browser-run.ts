// One run of an engine that lives in a page: every part of `Run`, asked for across. For browser-engine only.
import { EngineError } from '../engine/engine-error.ts';
import type { EngineRequest, EngineResponse, Exit, OutputChunk, Run, RunFiles } from '../engine/port.ts';
import type { EnginePage } from './browser-page.ts';

let lastRequest = 0;

/** Speaks for run `number` of the page. */
export class BrowserRun implements Run {
  readonly output: ReadableStream<OutputChunk>;
  readonly listening: Promise<{ port: number }>;
  readonly exited: Promise<Exit>;
  readonly files: RunFiles;
  readonly #page: EnginePage;
  readonly #number: number;

  constructor(page: EnginePage, number: number) {
    this.#page = page;
    this.#number = number;
    this.output = pulled(() => page.call('readOutput', number));
    this.listening = page.call('listening', number);
    this.listening.catch(() => undefined);
    this.exited = page.call('exited', number);
    this.exited.catch(() => undefined);
    this.files = {
      read: (path) => page.call('readFile', number, path),
      write: (path, data) => page.call('writeFile', number, path, data),
      list: (folder) => page.call('list', number, folder),
    };
  }

  async request({ signal, ...request }: EngineRequest): Promise<EngineResponse> {
    if (signal?.aborted) {
      const title = `${request.method ?? 'GET'} ${request.path}`;
      throw new EngineError('aborted', `${title} was called off before it was sent.`, 'Send it again.');
    }
    lastRequest += 1;
    const number = lastRequest;
    const abort = (): void => void this.#page.call('abortRequest', number).catch(() => undefined);
    signal?.addEventListener('abort', abort, { once: true });
    const { body, ...head } = await this.#page.call('request', this.#number, number, request);
    return {
      ...head,
      body: pulled(
        () => this.#page.call('readBody', body),
        () => this.#page.call('cancelBody', body),
      ),
    };
  }

  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    return this.#page.call('stop', this.#number, signal);
  }
}

/** A stream that asks for its next piece when somebody reads; null ends it. */
function pulled<T>(next: () => Promise<T | null>, cancel?: () => Promise<void>): ReadableStream<T> {
  return new ReadableStream<T>(
    {
      async pull(controller) {
        const piece = await next();
        if (piece === null) controller.close();
        else controller.enqueue(piece);
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

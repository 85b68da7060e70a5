// The worker's side of the line: an engine that is really the page's. Imported by the grading worker.
import type { EngineKind, EngineRequest, EngineResponse, OutputChunk } from '../../engine/port.ts';
import type { GradedEngine, GradedRun } from '../graded-engine.ts';
import type { ToPage, ToWorker, WireError } from './messages.ts';
import { fromWire } from './wire-error.ts';

type Done = Extract<ToWorker, { type: 'done' }>;
type WithoutCall<Message> = Message extends unknown ? Omit<Message, 'call'> : never;
type Call = WithoutCall<Extract<ToPage, { type: 'boot' | 'run' | 'request' | 'read' | 'stop' }>>;

export interface EngineClient {
  readonly engine: GradedEngine;
  /** Takes in one message of the page's. */
  receive(message: Exclude<ToWorker, { type: 'grade' }>): void;
}

interface Waiting {
  resolve: (answer: Done) => void;
  reject: (error: unknown) => void;
}

interface RemoteRun {
  listening: PromiseWithResolvers<{ port: number }>;
  output: ReadableStreamDefaultController<OutputChunk>;
}

/** Makes the engine; what it wants done goes to `post`. */
export function connectEngine(kind: EngineKind, post: (message: ToPage) => void): EngineClient {
  const waiting = new Map<number, Waiting>();
  const runs = new Map<number, RemoteRun>();
  const bodies = new Map<number, ReadableStreamDefaultController<Uint8Array>>();
  let lastCall = 0;

  /** Sends a call and waits for its answer. The page is told when `signal` aborts, and answers then too. */
  function ask(call: number, message: Call, signal?: AbortSignal): Promise<Done> {
    const answer = new Promise<Done>((resolve, reject) => waiting.set(call, { resolve, reject }));
    post({ ...message, call } as ToPage);
    const onAbort = () => post({ type: 'cancel', call });
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    return answer;
  }

  async function request(run: number, wanted: EngineRequest): Promise<EngineResponse> {
    const { method = 'GET', path, headers = [], body, port, timeoutMs, signal } = wanted;
    const call = (lastCall += 1);
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => void bodies.set(call, controller),
      cancel: () => {
        bodies.delete(call);
        post({ type: 'cancel', call });
      },
    });
    const sent = { type: 'request', run, method, path, headers, body, port, timeoutMs } as const;
    const { head } = await ask(call, sent, signal);
    if (!head) throw fromWire({ message: 'The engine answered without a response.', hint: 'Try again.' });
    return { ...head, body: stream };
  }

  async function read(run: number, path: string): Promise<Uint8Array> {
    const { data } = await ask((lastCall += 1), { type: 'read', run, path });
    if (!data) throw fromWire({ message: 'The engine answered without a file.', hint: 'Try again.' });
    return data;
  }

  const engine: GradedEngine = {
    kind,
    boot: async ({ signal } = {}) => void (await ask((lastCall += 1), { type: 'boot' }, signal)),
    async run({ files, entry }, { env = {}, clock, preload, signal } = {}): Promise<GradedRun> {
      const id = (lastCall += 1);
      const listening = Promise.withResolvers<{ port: number }>();
      listening.promise.catch(() => {});
      const output = new ReadableStream<OutputChunk>({
        start: (controller) => void runs.set(id, { listening, output: controller }),
      });
      await ask(id, { type: 'run', files: { ...files }, entry, env: { ...env }, clock, preload }, signal);
      return {
        output,
        listening: listening.promise,
        request: (wanted) => request(id, wanted),
        files: { read: (path) => read(id, path) },
        stop: async (name = 'SIGTERM') =>
          void (await ask((lastCall += 1), { type: 'stop', run: id, signal: name })),
      };
    },
  };

  return {
    engine,
    receive(message) {
      switch (message.type) {
        case 'done':
          waiting.get(message.call)?.resolve(message);
          waiting.delete(message.call);
          break;
        case 'failed':
          waiting.get(message.call)?.reject(fromWire(message.error));
          waiting.delete(message.call);
          bodies.delete(message.call);
          break;
        case 'listening':
          runs.get(message.run)?.listening.resolve({ port: message.port });
          break;
        case 'ended':
          runs.get(message.run)?.listening.reject(fromWire(message.error));
          break;
        case 'output':
          runs.get(message.run)?.output.enqueue({ stream: message.stream, text: message.text });
          break;
        case 'output-end':
          runs.get(message.run)?.output.close();
          runs.delete(message.run);
          break;
        case 'body':
          bodies.get(message.call)?.enqueue(message.bytes);
          break;
        case 'body-end':
          if (message.error) bodies.get(message.call)?.error(bodyError(message.error));
          else bodies.get(message.call)?.close();
          bodies.delete(message.call);
      }
    },
  };
}

/** A body that broke off without an EngineError is for the HTTP client to explain. */
function bodyError(error: WireError): Error {
  return error.code === undefined ? new Error(error.message) : fromWire(error);
}

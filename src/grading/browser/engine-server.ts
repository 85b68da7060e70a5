// The page's side of the line: lets the grading worker use the page's engine. Imported by `gradeInWorker`.
import type { Engine, EngineResponse, Run } from '../../engine/port.ts';
import type { ToPage, ToWorker } from './messages.ts';
import { toWire } from './wire-error.ts';

type EngineCall = Extract<ToPage, { type: 'boot' | 'run' | 'request' | 'read' | 'stop' | 'cancel' }>;

export interface EngineServer {
  /** Carries out one message of the worker's. */
  serve(message: EngineCall): void;
  /** Gives up everything that is under way. The engine itself goes on. */
  close(): void;
}

/** Serves `engine`; answers go to `post`. */
export function serveEngine(
  engine: Pick<Engine, 'boot' | 'run'>,
  post: (message: ToWorker) => void,
): EngineServer {
  const runs = new Map<number, Run>();
  const calls = new Map<number, AbortController>();
  let closed = false;
  const send = (message: ToWorker) => {
    if (!closed) post(message);
  };

  async function start(message: Extract<EngineCall, { type: 'run' }>, signal: AbortSignal): Promise<void> {
    const { call, files, entry, env, clock, preload } = message;
    const run = await engine.run(
      { files, entry },
      {
        env,
        signal,
        ...(clock === undefined ? {} : { clock }),
        ...(preload === undefined ? {} : { preload }),
      },
    );
    runs.set(call, run);
    send({ type: 'done', call });
    run.listening.then(
      ({ port }) => send({ type: 'listening', run: call, port }),
      (error: unknown) => send({ type: 'ended', run: call, error: toWire(error) }),
    );
    void forwardOutput(run, call);
  }

  async function forwardOutput(run: Run, id: number): Promise<void> {
    try {
      for await (const { stream, text } of run.output) send({ type: 'output', run: id, stream, text });
    } finally {
      send({ type: 'output-end', run: id });
    }
  }

  function started(id: number): Run {
    const run = runs.get(id);
    if (!run) throw new Error('The program that this is for was never started.');
    return run;
  }

  async function request(
    message: Extract<EngineCall, { type: 'request' }>,
    signal: AbortSignal,
  ): Promise<void> {
    const { type: _type, call, run, ...wanted } = message;
    const { body, status, statusText, headers } = await started(run).request({ ...wanted, signal });
    send({ type: 'done', call, head: { status, statusText, headers } });
    await forwardBody(body, call, signal);
  }

  async function forwardBody(body: EngineResponse['body'], call: number, signal: AbortSignal): Promise<void> {
    const reader = body.getReader();
    signal.addEventListener('abort', () => void reader.cancel().catch(() => {}));
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        send({ type: 'body', call, bytes: piece.value });
      }
      send({ type: 'body-end', call });
    } catch (error) {
      send({ type: 'body-end', call, error: toWire(error) });
    }
  }

  async function carryOut(message: Exclude<EngineCall, { type: 'cancel' }>, controller: AbortController) {
    const { call } = message;
    try {
      if (message.type === 'run') return await start(message, controller.signal);
      if (message.type === 'request') return await request(message, controller.signal);
      if (message.type === 'read') {
        return send({ type: 'done', call, data: await started(message.run).files.read(message.path) });
      }
      if (message.type === 'boot') await engine.boot({ signal: controller.signal });
      else await runs.get(message.run)?.stop(message.signal);
      send({ type: 'done', call });
    } catch (error) {
      send({ type: 'failed', call, error: toWire(error) });
    } finally {
      // A run can be aborted for as long as it lives; every other call is over now.
      if (message.type !== 'run') calls.delete(call);
    }
  }

  return {
    serve(message) {
      if (message.type === 'cancel') {
        calls.get(message.call)?.abort();
        return;
      }
      const controller = new AbortController();
      calls.set(message.call, controller);
      void carryOut(message, controller);
    },
    close() {
      closed = true;
      for (const controller of calls.values()) controller.abort();
    },
  };
}

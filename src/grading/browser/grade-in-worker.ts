// Grading from a page: the checks run in a worker of their own, the program in the page's engine.
// Imported by the workspace. The program's side can only answer requests; verdicts come from the worker alone.
import type { Exchange } from '../../engine/http/exchange.ts';
import type { Engine } from '../../engine/port.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { CheckResult, GradingResult } from '../result.ts';
import { serveEngine } from './engine-server.ts';
import { toPageSchema, type Endpoint, type ToWorker } from './messages.ts';

export interface GradeInWorkerOptions {
  /** The exercise's id; its `checks.ts` is part of the site. */
  exercise: string;
  files: Readonly<Record<string, string>>;
  entry: string;
  env?: Readonly<Record<string, string>>;
  /** The page's engine. A run that is going on in it ends. */
  engine: Engine;
  onCheck?: (result: CheckResult) => void;
  onExchange?: (exchange: Exchange) => void;
  /** Aborting rejects with an EngineError `aborted`. */
  signal?: AbortSignal;
  /** For tests. Default: the grading worker. */
  createWorker?: () => GradingWorker;
}

/** A worker, as far as it is needed here. */
export type GradingWorker = Endpoint & {
  terminate(): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
};

/** Longer than any grading takes by its own limits: past it, the checks themselves are stuck. */
const DEADLINE_MS = 150_000;

/** Grades in a new worker, which is ended afterwards. A worker that breaks gives a result `unchecked`. */
export async function gradeInWorker(options: GradeInWorkerOptions): Promise<GradingResult> {
  const { exercise, files, entry, env = {}, engine, signal } = options;
  const worker = (options.createWorker ?? createGradingWorker)();
  const server = serveEngine(engine, (message) => worker.postMessage(message));
  const graded = Promise.withResolvers<GradingResult>();
  const giveUp = (reason: string) => graded.resolve(unchecked(exercise, engine, reason));

  worker.addEventListener('message', ({ data }) => {
    const parsed = toPageSchema.safeParse(data);
    if (!parsed.success) return giveUp('The checks sent a message that cannot be read.');
    const message = parsed.data;
    if (message.type === 'graded') graded.resolve(message.result);
    else if (message.type === 'broken') giveUp(message.message);
    else if (message.type === 'check') options.onCheck?.(message.result);
    else if (message.type === 'exchange') options.onExchange?.(message.exchange);
    else server.serve(message);
  });
  worker.addEventListener('error', ({ message }) => giveUp(message || 'The checks could not be loaded.'));
  const timer = setTimeout(() => giveUp('Checking took too long and was stopped.'), DEADLINE_MS);
  const onAbort = () =>
    graded.reject(new EngineError('aborted', 'Checking was stopped.', 'Check again when you are ready.'));
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  try {
    const start: ToWorker = {
      type: 'grade',
      exercise,
      engine: engine.kind,
      files: { ...files },
      entry,
      env: { ...env },
    };
    worker.postMessage(start);
    return await graded.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    server.close();
    worker.terminate();
  }
}

function createGradingWorker(): GradingWorker {
  return new Worker(new URL('./grading.worker.ts', import.meta.url), { type: 'module' });
}

function unchecked(exercise: string, engine: Engine, reason: string): GradingResult {
  return {
    version: 1,
    exercise,
    engine: engine.kind,
    status: 'unchecked',
    message: `${reason} This is no fault of your code, and does not count as an attempt. Try again.`,
    checks: [],
    durationMs: 0,
  };
}

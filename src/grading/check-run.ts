// One check against one program, from its first start to its verdict. Imported by `grade` only.
import { EngineError } from '../engine/engine-error.ts';
import { createHttpClient } from '../engine/http/client.ts';
import type { Exchange } from '../engine/http/exchange.ts';
import { HttpClientError } from '../engine/http/http-client-error.ts';
import type { Project } from '../engine/port.ts';
import { CheckFailure } from './check-failure.ts';
import type { CheckDefinition, StartOptions } from './define-checks.ts';
import { diagnose } from './detectors/diagnose.ts';
import { expect } from './expect/expect.ts';
import type { GradedEngine } from './graded-engine.ts';
import type { GradingLimits } from './limits.ts';
import { startProgram, type Program } from './program.ts';
import { createRandom } from './random.ts';
import { failedResult, passedResult } from './report.ts';
import type { CheckResult } from './result.ts';
import { createVisitor } from './visitor.ts';

export interface CheckRunOptions {
  engine: GradedEngine;
  project: Project;
  env: Readonly<Record<string, string>>;
  limits: GradingLimits;
  seed: number;
  nextId: () => number;
  onExchange: (exchange: Exchange) => void;
  signal: AbortSignal;
  /** A program that the gate has started and nobody has asked anything yet. */
  fresh: Program | undefined;
}

/** Codes of errors that the learner's program causes; all others are faults of ours. */
const PROGRAM_CODES = new Set(['program-ended', 'request-timeout', 'connection-refused', 'connection-reset']);

/** Runs a check. Rejects with whatever is not the learner's fault: an EngineError, or a mistake in the check itself. */
export async function runCheck(check: CheckDefinition, options: CheckRunOptions): Promise<CheckResult> {
  const { engine, project, env, limits, signal } = options;
  const began = performance.now();
  const exchanges: Exchange[] = [];
  const starts: StartOptions[] = [];
  let starting: Promise<Program> | undefined = options.fresh && Promise.resolve(options.fresh);
  let program: Program | undefined = options.fresh;
  /** What had been printed to stderr when a request was sent, by exchange. */
  const stderrBefore = new Map<number, number>();
  let askedBefore = 0;
  let visitors = 0;

  function start(wish: StartOptions = {}): Promise<Program> {
    starts.push(wish);
    askedBefore = exchanges.length;
    program = undefined;
    const files = { ...project.files, ...wish.files };
    const { startMs } = limits;
    const clock = wish.clock === undefined ? {} : { clock: wish.clock };
    starting = startProgram(
      engine,
      { ...project, files },
      { env: { ...env, ...wish.env }, ...clock, startMs, signal },
    );
    return starting;
  }

  async function running(): Promise<Program> {
    return (program = await (starting ?? start()));
  }

  try {
    await check.run({
      expect,
      random: createRandom(options.seed),
      fail: (message, details) => {
        throw new CheckFailure(message, details);
      },
      start: async (wish) => void (await start(wish)),
      visitor: () => {
        let printed = 0;
        const client = createHttpClient({
          async request(request) {
            const asked = await running();
            printed = asked.stderrLength();
            return asked.request({ ...request, signal });
          },
          sender: 'check',
          visitor: `visitor ${(visitors += 1)}`,
          check: check.id,
          origin: ORIGIN,
          nextId: options.nextId,
          onExchange(exchange) {
            stderrBefore.set(exchange.id, printed);
            exchanges.push(exchange);
            options.onExchange(exchange);
          },
        });
        return createVisitor(client, { origin: ORIGIN, requestMs: limits.requestMs });
      },
    });
    signal.throwIfAborted();
    return passedResult(check, exchanges, performance.now() - began);
  } catch (error) {
    signal.throwIfAborted();
    const failure = asFailure(error);
    if (!failure) throw error;
    const exchange = failure.details.page?.exchange ?? exchanges.at(-1);
    const diagnosis = await diagnose({
      failure,
      error,
      exchange,
      files: program?.files ?? { ...project.files, ...starts.at(-1)?.files },
      stderr: () => program?.stderrSince(stderrBefore.get(exchange?.id ?? 0) ?? 0) ?? '',
      otherData: starts.at(-1)?.files !== undefined && askedBefore > 0,
    });
    return failedResult(check, { failure, diagnosis, exchanges, durationMs: performance.now() - began });
  }
}

/** What visitors type: programs see the usual address, wherever they listen. */
const ORIGIN = 'http://localhost:3000';

/** The error as a failure of the learner's program; undefined when it is none. */
function asFailure(error: unknown): CheckFailure | undefined {
  if (error instanceof CheckFailure) return error;
  const fromProgram =
    (error instanceof EngineError && PROGRAM_CODES.has(error.code)) || error instanceof HttpClientError;
  if (!fromProgram) return undefined;
  const location = error instanceof EngineError ? error.location : undefined;
  return new CheckFailure(`${error.message} ${error.hint}`, {
    expected: 'an answer',
    actual: error.message,
    location,
  });
}

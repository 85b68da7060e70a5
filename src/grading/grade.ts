// Grading: the learner's program, asked by every check of an exercise. Runs in a worker of the page, in Node, in tests.
import { EngineError } from '../engine/engine-error.ts';
import type { Exchange } from '../engine/http/exchange.ts';
import type { Project } from '../engine/port.ts';
import { sentences } from '../lib/sentences.ts';
import { runCheck } from './check-run.ts';
import type { CheckDefinition, ExerciseChecks } from './define-checks.ts';
import { diagnoseStart } from './detectors/start-detectors.ts';
import type { GradedEngine } from './graded-engine.ts';
import { DEFAULT_LIMITS, type GradingLimits } from './limits.ts';
import { StartFailure } from './program.ts';
import { createProgramSession } from './program-session.ts';
import { notRunResult } from './report.ts';
import type { CheckResult, GradingResult } from './result.ts';
import { TimeLimit } from './time-limit.ts';

export interface GradeOptions {
  /** The exercise's id. */
  exercise: string;
  checks: ExerciseChecks;
  project: Project;
  /** Environment variables of every run. */
  env?: Readonly<Record<string, string>>;
  engine: GradedEngine;
  /** Called when a check is over, in order. */
  onCheck?: (result: CheckResult) => void;
  onExchange?: (exchange: Exchange) => void;
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal;
  /** The same seed gives the same random data. Default: another one each time. */
  seed?: number;
  limits?: Partial<GradingLimits>;
}

type Outcome = Pick<GradingResult, 'status' | 'message' | 'location'>;

/**
 * Runs the checks one after the other. Faults of the learner's program become `fail` or `error`; faults of ours, of the
 * engine and of the checks become `unchecked`. Rejects only when `signal` is aborted. The engine is left as it is.
 */
export async function grade(options: GradeOptions): Promise<GradingResult> {
  const { checks } = options.checks;
  const began = performance.now();
  const results: CheckResult[] = [];
  const report = (result: CheckResult) => {
    results.push(result);
    options.onCheck?.(result);
  };
  const outcome = await gradeAll(options, report, results);
  for (const check of checks.slice(results.length)) report(notRunResult(check, 'Not run yet.'));
  const { exercise, engine } = options;
  return {
    version: 1,
    exercise,
    engine: engine.kind,
    ...outcome,
    checks: results,
    durationMs: performance.now() - began,
  };
}

async function gradeAll(
  options: GradeOptions,
  report: (result: CheckResult) => void,
  results: readonly CheckResult[],
): Promise<Outcome> {
  const { engine, project, env = {}, signal } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const deadline = performance.now() + limits.exerciseMs;
  if (options.checks.checks.length === 0) {
    return { status: 'unchecked', message: 'This exercise has no checks, so nothing could be checked.' };
  }
  const session = createProgramSession({ engine, project, env, startMs: limits.startMs, signal });
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
  let lastId = 0;
  let running: CheckDefinition | undefined;
  try {
    await engine.boot(signal ? { signal } : {});
    await session.start();
    for (const check of options.checks.checks) {
      running = check;
      const missing = check.requires.filter(
        (id) => results.find((result) => result.id === id)?.status !== 'pass',
      );
      if (missing.length > 0) {
        report(notRunResult(check, `Not run yet: it builds on ${titles(missing, options.checks)}.`));
        continue;
      }
      const result = await runCheck(check, {
        session,
        project,
        limits,
        limitMs: Math.min(limits.checkMs, deadline - performance.now()),
        seed,
        nextId: () => (lastId += 1),
        onExchange: (exchange) => options.onExchange?.(exchange),
        signal,
      });
      report(result);
    }
    const passed = results.every(({ status }) => status === 'pass');
    return { status: passed ? 'pass' : 'fail', message: '' };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof StartFailure) return startOutcome(error, project);
    return { status: 'unchecked', message: faultOfOurs(error, options.exercise, running) };
  }
}

function startOutcome(failure: StartFailure, project: Project): Outcome {
  const diagnosis = failure.error && diagnoseStart(failure.error, project.files);
  const location = diagnosis?.location ?? failure.details.location;
  return {
    status: 'error',
    message: diagnosis?.message ?? failure.message,
    ...(location ? { location } : {}),
  };
}

/** A fault that is no learner's, in a sentence that says so and helps whoever has to mend it. */
function faultOfOurs(error: unknown, exercise: string, check: CheckDefinition | undefined): string {
  const notYours = 'This is no fault of your code, and does not count as an attempt.';
  if (error instanceof TimeLimit) return `Checking took too long and was stopped. ${notYours} Try again.`;
  if (error instanceof EngineError) return sentences(error.message, error.hint, notYours);
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  // Only the source's own name counts: in a bundle the lines are others.
  const line = /checks\.ts(?:\?[^\s():]*)?:(\d+)/.exec(stack)?.[1];
  const place = `exercises/${exercise}/checks.ts${line === undefined ? '' : ` line ${line}`}`;
  return `The check “${check?.title ?? exercise}” has a mistake of its own, in ${place}: ${name}: ${message}. ${notYours}`;
}

function titles(ids: readonly string[], { checks }: ExerciseChecks): string {
  return ids.map((id) => `“${checks.find((check) => check.id === id)?.title ?? id}”`).join(' and ');
}

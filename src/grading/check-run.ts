// One check against the learner's program, to its verdict. Imported by `grade` only.
import { EngineError } from '../engine/engine-error.ts';
import type { Exchange } from '../engine/http/exchange.ts';
import { HttpClientError } from '../engine/http/http-client-error.ts';
import type { Project } from '../engine/port.ts';
import { sentences } from '../lib/sentences.ts';
import { createAttempt, type Attempt } from './check-attempt.ts';
import { CheckFailure } from './check-failure.ts';
import type { CheckDefinition } from './define-checks.ts';
import { diagnose } from './detectors/diagnose.ts';
import { answerWithOwnData } from './detectors/own-data.ts';
import type { GradingLimits } from './limits.ts';
import { StartFailure } from './program.ts';
import type { ProgramSession } from './program-session.ts';
import { failedResult, passedResult } from './report.ts';
import type { CheckResult } from './result.ts';
import { TimeLimit, withTimeLimit } from './time-limit.ts';

export interface CheckRunOptions {
  session: ProgramSession;
  project: Project;
  limits: GradingLimits;
  /** Milliseconds that are left for this check. */
  limitMs: number;
  seed: number;
  nextId: () => number;
  onExchange: (exchange: Exchange) => void;
  signal: AbortSignal | undefined;
}

/** Codes of errors that the learner's program causes; all others are faults of ours. */
const PROGRAM_CODES = new Set(['program-ended', 'request-timeout', 'connection-refused', 'connection-reset']);

/**
 * Runs a check, and again with a second seed when it passed and used random data. Rejects with whatever is not the
 * learner's fault: an EngineError, a TimeLimit, or a mistake in the check itself.
 */
export async function runCheck(check: CheckDefinition, options: CheckRunOptions): Promise<CheckResult> {
  const { session, limits, signal } = options;
  const began = performance.now();
  const before: Exchange[] = [];
  for (let round = 0; ; round += 1) {
    let attempt: Attempt | undefined;
    const left = options.limitMs - (performance.now() - began);
    try {
      await withTimeLimit(
        async (inTime) => {
          attempt = createAttempt({
            ...options,
            check: check.id,
            requestMs: limits.requestMs,
            seed: options.seed + round,
            signal: inTime,
          });
          await check.run(attempt.context);
          const mistake = attempt.underWay.mistake();
          if (mistake) throw mistake;
        },
        left,
        signal,
      );
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error) ?? (attempt && tooSlow(error, attempt, left));
      if (!failure || !attempt) throw error;
      const exchanges = [...before, ...attempt.exchanges];
      const seen = { failure, exchanges, durationMs: performance.now() - began };
      const diagnosis = await explain(error, failure, attempt, { options, secondRound: round > 0 });
      // A program that answered, only not as it should, is as good for the next check as after a pass.
      session.release(
        error instanceof CheckFailure && !(error instanceof StartFailure) ? 'failed' : 'broken',
      );
      return failedResult(check, { ...seen, diagnosis });
    }
    before.push(...(attempt?.exchanges ?? []));
    session.release('passed');
    if (round > 0 || !attempt?.usedRandom) return passedResult(check, before, performance.now() - began);
  }
}

function explain(
  error: unknown,
  failure: CheckFailure,
  attempt: Attempt,
  { options: { session, project }, secondRound }: { options: CheckRunOptions; secondRound: boolean },
) {
  const exchange = failure.details.page?.exchange ?? attempt.exchanges.at(-1);
  const changed = Object.keys(session.wish.files ?? {}).filter((file) => Object.hasOwn(project.files, file));
  return diagnose({
    failure,
    error,
    exchange,
    files: session.program?.files ?? { ...project.files, ...session.wish.files },
    stderr: () => attempt.stderrSince(exchange),
    otherData: attempt.onOtherData || secondRound,
    changedData: changed,
    answerWithOwnData: () => answerWithOwnData(session, exchange),
  });
}

/** The error as a failure of the learner's program; undefined when it is none. */
function asFailure(error: unknown): CheckFailure | undefined {
  if (error instanceof CheckFailure) return error;
  const fromProgram =
    (error instanceof EngineError && PROGRAM_CODES.has(error.code)) || error instanceof HttpClientError;
  if (!fromProgram) return undefined;
  const location = error instanceof EngineError ? error.location : undefined;
  return new CheckFailure(sentences(error.message, error.hint), {
    expected: 'an answer',
    actual: error.message,
    location,
  });
}

/** A check that ran out of time is the program's failure when most of the time went by waiting for the program. */
function tooSlow(error: unknown, { underWay }: Attempt, limitMs: number): CheckFailure | undefined {
  const waited = underWay.waitedMs();
  if (!(error instanceof TimeLimit) || waited < limitMs / 2) return undefined;
  return new CheckFailure(
    `The program took ${Math.round(waited / 1000)} seconds in all to answer, and this check has ${Math.round(limitMs / 1000)}. Look for what makes each answer slow.`,
    { expected: 'answers without a long wait', actual: `${Math.round(waited / 1000)} seconds of waiting` },
  );
}

// Tells the rest of the page what a check of the learner's work came to, once that is kept. The workspace tells; nothing
// but the LMS's report listens, and that only in a course that has one.
import type { GradingResult } from '../grading/result.ts';

/** A result that counts: shared code that is only looked at, and faults of ours, are never told of. */
export interface KeptResult {
  exercise: string;
  status: Exclude<GradingResult['status'], 'unchecked'>;
  /** How many tasks the exercise has, and how many of them are done. */
  tasks: number;
  done: number;
  /** The exercise was passed before this check. */
  passedBefore: boolean;
}

const listeners = new Set<(result: KeptResult) => void>();

/** For the workspace: `result` is kept now. */
export function tellKeptResult(result: KeptResult): void {
  for (const listener of listeners) listener(result);
}

/** Calls `listener` with every result from now on. */
export function onKeptResult(listener: (result: KeptResult) => void): void {
  listeners.add(listener);
}

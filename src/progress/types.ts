// What is remembered of a learner's work. Types only.
import type { FileTree } from '../course/exercise.ts';
import type { GradingResult } from '../grading/result.ts';

/** Everything kept for one exercise. Keyed by the exercise's id; a new `version` of the exercise keeps the learner's files. */
export interface ExerciseProgress {
  exercise: string;
  /** The version of the exercise that `files` began from. */
  version: string;
  /** The learner's files: only those that differ from the starter, and `null` for one that was deleted. */
  edits: Record<string, string | null>;
  /** Milliseconds since 1970. */
  editedAt: number;
  /** When it was first passed. */
  passedAt?: number;
  attempts: number;
  /** The highest hint rung opened, per check. */
  hints: Record<string, number>;
  /** The last grading, for a reload. */
  lastResult?: GradingResult;
}

/** A copy of the files at one moment: before a reset, before a solution is used, at each check. */
export interface Snapshot {
  id: number;
  exercise: string;
  takenAt: number;
  reason: 'check' | 'reset' | 'solution' | 'restore';
  files: FileTree;
}

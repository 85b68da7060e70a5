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
  /** When the solution was first looked at before the exercise was passed. */
  seenSolutionAt?: number;
}

/**
 * Why a copy was taken: at a check, every ten minutes of work (`time`), or before files were replaced: by the starter,
 * by the solution, by an older copy, by an imported file, by shared code, by code of an earlier exercise.
 */
export type SnapshotReason =
  'check' | 'time' | 'reset' | 'solution' | 'restore' | 'import' | 'shared' | 'earlier';

/** A copy of the files at one moment. */
export interface Snapshot {
  id: number;
  exercise: string;
  takenAt: number;
  reason: SnapshotReason;
  files: FileTree;
  /** `files` holds only those that differed from the starter: taken where the starter was not at hand. */
  changesOnly?: boolean;
  /** What a check said of these files. */
  result?: SnapshotResult;
}

/** How many of the tasks were done. */
export interface SnapshotResult {
  done: number;
  tasks: number;
}

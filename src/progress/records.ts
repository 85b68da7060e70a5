// What a stored record must look like. Records come from a disk that others can write to, so each is validated when read.
// `zod/mini` keeps this at a quarter of zod's size. Imported by the progress store only.
import * as z from 'zod/mini';
import type { Review } from './review-schedule.ts';
import type { ExerciseProgress, Snapshot } from './types.ts';
import * as words from '../words/en/storage.ts';

/** Raised by one when a record's shape changes; `readRecord` then upgrades the older ones. */
export const RECORD_FORMAT = 1;

const path = z
  .string()
  .check(z.regex(/^(?!.*(?:^|\/)(?:\.\.|__proto__)(?:\/|$))[^/].*$/, words.notInProject));
const time = z.number().check(z.nonnegative());

const recordSchema = z.object({
  format: z.literal(RECORD_FORMAT),
  exercise: z.string(),
  version: z.string(),
  edits: z.record(path, z.nullable(z.string())),
  editedAt: time,
  passedAt: z.optional(time),
  attempts: z.int().check(z.nonnegative()),
  hints: z.record(z.string(), z.int().check(z.positive())),
  // Validated apart: a result that cannot be read is dropped, and must not take the learner's files along.
  lastResult: z.optional(z.unknown()),
  seenSolutionAt: z.optional(time),
});

const snapshotSchema = z.object({
  id: z.int(),
  exercise: z.string(),
  takenAt: time,
  reason: z.enum(['check', 'time', 'reset', 'solution', 'restore', 'import', 'shared', 'earlier']),
  files: z.record(path, z.string()),
  changesOnly: z.optional(z.boolean()),
  result: z.optional(z.object({ done: z.int(), tasks: z.int() })),
});

const reviewSchema = z.object({ item: z.string(), step: z.int(), dueAt: time });

/** A record whose `lastResult` has not been validated yet. */
export type StoredRecord = Omit<ExerciseProgress, 'lastResult'> & { format: number; lastResult?: unknown };

/** A record that this version of the course cannot read. `message` says why, in words that fit after a colon. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Throws an UnreadableRecord. */
export function readRecord(exercise: string, stored: unknown): StoredRecord {
  const format = (stored as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > RECORD_FORMAT) {
    throw new UnreadableRecord(words.newerRecord);
  }
  const parsed = recordSchema.safeParse(stored);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? words.damagedAt(issue.path.join('.')) : '';
    throw new UnreadableRecord(words.damagedRecord(where));
  }
  if (parsed.data.exercise !== exercise) {
    throw new UnreadableRecord(words.otherExercise(parsed.data.exercise));
  }
  return parsed.data;
}

/** Undefined for a snapshot that cannot be read. */
export function readSnapshot(stored: unknown): Snapshot | undefined {
  return snapshotSchema.safeParse(stored).data;
}

/** Undefined for a review that cannot be read, and for none. */
export function readReview(stored: unknown): Review | undefined {
  return reviewSchema.safeParse(stored).data;
}

/** The record of an exercise on which nothing was done yet. */
export function emptyRecord(exercise: string, version: string): StoredRecord {
  return { format: RECORD_FORMAT, exercise, version, edits: {}, editedAt: 0, attempts: 0, hints: {} };
}

const editsSchema = z.object({
  version: z.string(),
  edits: z.record(path, z.nullable(z.string())),
  editedAt: time,
});

/** Edits as they are kept while a page closes. */
export type UnsavedEdits = z.infer<typeof editsSchema>;

/** Undefined for edits that cannot be read. */
export function readUnsavedEdits(stored: unknown): UnsavedEdits | undefined {
  return editsSchema.safeParse(stored).data;
}

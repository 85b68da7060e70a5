// Brings imported progress and what is there together. Imported by the progress store only.
import type { StoredRecord } from './records.ts';
import type { ExerciseProgress } from './types.ts';

/** The imported files, saved at `time`; of all that was reached, the better of both. */
export function joinRecords(record: StoredRecord, imported: ExerciseProgress, time: number): StoredRecord {
  const { version, edits, lastResult } = imported;
  const passedAt = earlier(record.passedAt, imported.passedAt);
  const seenSolutionAt = earlier(record.seenSolutionAt, imported.seenSolutionAt);
  const hints = { ...record.hints };
  for (const [check, rung] of Object.entries(imported.hints))
    hints[check] = Math.max(rung, hints[check] ?? 0);
  const { lastResult: _replaced, ...kept } = record;
  return {
    ...kept,
    version,
    edits,
    editedAt: time,
    attempts: Math.max(record.attempts, imported.attempts),
    hints,
    ...(passedAt === undefined ? {} : { passedAt }),
    ...(seenSolutionAt === undefined ? {} : { seenSolutionAt }),
    ...(lastResult === undefined ? {} : { lastResult }),
  };
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

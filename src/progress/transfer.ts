// Progress as one file: written by an export, read and checked by an import. Loaded when a learner asks for either.
import * as z from 'zod/mini';
import type { ProgressStore } from './progress-store.ts';
import type { Review } from './review-schedule.ts';
import { readRecord, readReview, RECORD_FORMAT, UnreadableRecord } from './records.ts';
import type { ExerciseProgress } from './types.ts';
import * as words from '../words/en/importing.ts';

/** Raised by one when the file's shape changes; `readTransfer` then upgrades the older ones. */
const TRANSFER_FORMAT = 1;
/** A course's worth of small projects is a hundred times smaller. */
const LARGEST = 20_000_000;

const transferSchema = z.object({
  kind: z.literal('roundtrip-progress'),
  format: z.literal(TRANSFER_FORMAT),
  exportedAt: z.number(),
  exercises: z.array(z.looseObject({ exercise: z.string() })),
  reviews: z.optional(z.array(z.unknown())),
});

/** A file that cannot be imported. `message` says why, and what to do. */
export class UnreadableTransfer extends Error {
  override readonly name = 'UnreadableTransfer';
}

/** What an import would do to one exercise. */
export interface ImportStep {
  imported: ExerciseProgress;
  /** `same`: its files are what is there already. */
  effect: 'new' | 'same' | 'replaces';
  /** The files that would change, sorted. */
  paths: string[];
}

/** What an export file holds. */
export interface Transfer {
  exercises: ExerciseProgress[];
  reviews: Review[];
}

/** The text of an export file. */
export function writeTransfer({ exercises: progress, reviews }: Transfer, exportedAt: number): string {
  const exercises = progress.map((record) => ({ format: RECORD_FORMAT, ...record }));
  const file = { kind: 'roundtrip-progress', format: TRANSFER_FORMAT, exportedAt, exercises, reviews };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads an export file. Throws an UnreadableTransfer. */
export function readTransfer(text: string): Transfer {
  if (text.length > LARGEST) {
    throw new UnreadableTransfer(words.importTooLarge);
  }
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new UnreadableTransfer(words.importCutOff);
  }
  const { kind, format } = (found ?? {}) as { kind?: unknown; format?: unknown };
  if (kind !== 'roundtrip-progress') {
    throw new UnreadableTransfer(words.importOfElse);
  }
  if (typeof format === 'number' && format > TRANSFER_FORMAT) {
    throw new UnreadableTransfer(words.importTooNew);
  }
  const parsed = transferSchema.safeParse(found);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new UnreadableTransfer(words.importDamaged(place));
  }
  const exercises = parsed.data.exercises.map((record) => {
    try {
      const { lastResult: _checkedAgain, format: _format, ...progress } = readRecord(record.exercise, record);
      return progress;
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      throw new UnreadableTransfer(words.importUnreadable(record.exercise, error.message));
    }
  });
  const reviews = (parsed.data.reviews ?? []).map(readReview).filter((review) => review !== undefined);
  return { exercises, reviews };
}

/** What importing would change, exercise by exercise. Changes nothing. */
export async function previewImport(
  store: Pick<ProgressStore, 'load'>,
  incoming: readonly ExerciseProgress[],
): Promise<ImportStep[]> {
  const steps: ImportStep[] = [];
  for (const imported of incoming) {
    const { edits = {} } = (await store.load(imported.exercise)) ?? {};
    const all = new Set([...Object.keys(edits), ...Object.keys(imported.edits)]);
    const paths = [...all].filter((path) => edits[path] !== imported.edits[path]).sort();
    const effect = paths.length === 0 ? 'same' : Object.keys(edits).length === 0 ? 'new' : 'replaces';
    steps.push({ imported, effect, paths });
  }
  return steps;
}

/**
 * Takes one exercise over, after a copy of what is there. Resolves to false, and changes nothing, when another tab has
 * the exercise: that tab would save over the import. `claimed`: this tab has it.
 */
export async function importExercise(
  store: Pick<ProgressStore, 'load' | 'claim' | 'addSnapshot' | 'join'>,
  { imported, effect }: ImportStep,
  claimed: boolean,
): Promise<boolean> {
  const { exercise } = imported;
  const claim = claimed ? undefined : await store.claim(exercise);
  if (claim && !claim.held) return false;
  try {
    if (effect === 'replaces' && !claimed) {
      const { edits = {} } = (await store.load(exercise)) ?? {};
      const kept = Object.entries(edits).filter((entry): entry is [string, string] => entry[1] !== null);
      const files = Object.fromEntries(kept);
      await store.addSnapshot({ exercise, takenAt: Date.now(), reason: 'import', files, changesOnly: true });
    }
    await store.join(imported);
    return true;
  } finally {
    claim?.release();
  }
}

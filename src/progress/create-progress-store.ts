// The rules of progress over any backend: what counts, what is kept, what is set aside. Imported by progress-store.ts and tests.
import type { Backend } from './backend.ts';
import type { Changes } from './changes.ts';
import { withMemoryFallback } from './fallback.ts';
import { joinRecords } from './join-records.ts';
import type { Edits, ProgressStore, Storage } from './progress-store.ts';
import {
  emptyRecord,
  readRecord,
  readReview,
  readSnapshot,
  UnreadableRecord,
  type StoredRecord,
} from './records.ts';
import { afterAnswer } from './review-schedule.ts';
import type { ExerciseProgress, Snapshot } from './types.ts';
import { dropUnsavedEdits, findUnsavedEdits, keepUnsavedEdits } from './unsaved-edits.ts';
import * as words from '../words/en/storage.ts';

const SNAPSHOTS_KEPT = 50;

export interface ProgressStoreParts {
  backend: Backend;
  storage: Storage;
  changes: Changes;
  claim: ProgressStore['claim'];
  /** Milliseconds since 1970. Default: the clock. */
  now?: () => number;
}

/** Puts a store together. */
export function createProgressStore({
  backend,
  storage,
  changes,
  claim,
  now = () => Date.now(),
}: ProgressStoreParts): ProgressStore {
  const notices: string[] = [];
  const place = withMemoryFallback(backend, storage, (exercises) => exercises.forEach(changes.announce));

  async function read(exercise: string, stored: unknown): Promise<StoredRecord | undefined> {
    if (stored === undefined) return undefined;
    try {
      return readRecord(exercise, stored);
    } catch (error) {
      const reason = (error as Error).message;
      await place.write((target) => target.setAside({ exercise, reason, setAsideAt: now(), record: stored }));
      notices.push(words.workSetAside(exercise, reason));
      changes.announce(exercise);
      return undefined;
    }
  }

  /** Changes a record in one transaction, and sets aside one that cannot be read first. */
  async function change(
    exercise: string,
    version: string,
    edit: (record: StoredRecord) => StoredRecord,
  ): Promise<StoredRecord> {
    let changed = emptyRecord(exercise, version);
    const attempt = (target: Backend) =>
      target.update(exercise, (stored) => {
        changed = edit(stored === undefined ? emptyRecord(exercise, version) : readRecord(exercise, stored));
        return changed;
      });
    try {
      await place.write(attempt);
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      await read(exercise, await place.current.get(exercise));
      await place.write(attempt);
    }
    changes.announce(exercise);
    return changed;
  }

  async function foldInUnsaved(exercise: string): Promise<void> {
    const unsaved = findUnsavedEdits(exercise);
    if (!unsaved) return;
    await change(exercise, unsaved.version, (record) =>
      unsaved.editedAt >= record.editedAt ? { ...record, ...unsaved } : record,
    );
    dropUnsavedEdits(exercise, unsaved.editedAt + 1);
  }

  return {
    get storage() {
      return place.storage;
    },
    get notices() {
      return notices;
    },
    async load(exercise) {
      await foldInUnsaved(exercise);
      const record = await read(exercise, await place.current.get(exercise).catch(() => undefined));
      return record && progressOf(record);
    },
    async saveEdits(exercise, version, edits: Edits) {
      const editedAt = now();
      await change(exercise, version, (record) => ({ ...record, version, edits, editedAt }));
      dropUnsavedEdits(exercise, editedAt);
    },
    saveEditsAtOnce(exercise, version, edits) {
      keepUnsavedEdits(exercise, { version, edits, editedAt: now() });
    },
    async saveResult(exercise, version, result) {
      const record = await change(exercise, version, (before) => {
        const passedAt = before.passedAt ?? (result.status === 'pass' ? now() : undefined);
        return {
          ...before,
          attempts: before.attempts + (result.status === 'unchecked' ? 0 : 1),
          ...(passedAt === undefined ? {} : { passedAt }),
          lastResult: result,
        };
      });
      return progressOf(record);
    },
    async openHint(exercise, check, rung) {
      await change(exercise, '', (record) => ({
        ...record,
        hints: { ...record.hints, [check]: Math.max(rung, record.hints[check] ?? 0) },
      }));
    },
    async markSolutionSeen(exercise) {
      await change(exercise, '', (record) =>
        record.passedAt === undefined
          ? { ...record, seenSolutionAt: record.seenSolutionAt ?? now() }
          : record,
      );
    },
    async all() {
      const stored = await place.current.all().catch(() => []);
      const read: ExerciseProgress[] = [];
      for (const { exercise, record } of stored) {
        try {
          read.push(await progressOf(readRecord(exercise, record)));
        } catch {
          // It is set aside when the exercise is opened next.
        }
      }
      return read;
    },
    async join(imported) {
      const { exercise, version } = imported;
      await change(exercise, version, (record) => joinRecords(record, imported, now()));
      dropUnsavedEdits(exercise, Infinity);
    },
    setAside: () => place.current.allSetAside().catch(() => []),
    addSnapshot: (snapshot) => place.write((target) => target.addSnapshot(snapshot, SNAPSHOTS_KEPT)),
    async snapshots(exercise) {
      const stored = await place.current.snapshots(exercise).catch(() => []);
      return stored
        .map(readSnapshot)
        .filter((snapshot): snapshot is Snapshot => snapshot !== undefined)
        .reverse();
    },
    async passed() {
      const passed = new Map<string, number>();
      for (const { exercise, record } of await place.current.all().catch(() => [])) {
        const { passedAt } = (await read(exercise, record)) ?? {};
        if (passedAt !== undefined) passed.set(exercise, passedAt);
      }
      return passed;
    },
    saveAnswer: (item, right, at) =>
      place.write((target) =>
        target.updateReview(item, (stored) => afterAnswer(readReview(stored), { item, right, at })),
      ),
    async reviews() {
      const stored = await place.current.reviews().catch(() => []);
      return stored.map(readReview).filter((review) => review !== undefined);
    },
    async joinReviews(imported) {
      for (const review of imported)
        await place.write((target) =>
          target.updateReview(review.item, (stored) => readReview(stored) ?? review),
        );
    },
    async erase() {
      const exercises = (await place.current.all().catch(() => [])).map(({ exercise }) => exercise);
      await place.write((target) => target.erase());
      for (const exercise of exercises) {
        dropUnsavedEdits(exercise, Infinity);
        changes.announce(exercise);
      }
    },
    claim,
    subscribe: (listener) => changes.subscribe(listener),
    close() {
      changes.close();
      place.current.close();
    },
  };
}

/** A result that cannot be read is left out: a check brings a new one. */
async function progressOf({
  format: _format,
  lastResult,
  ...record
}: StoredRecord): Promise<ExerciseProgress> {
  if (lastResult === undefined) return record;
  // The result's schema is four times the size of the rest of this module, so it is fetched only when there is a result.
  const { gradingResultSchema } = await import('../grading/result.ts');
  const parsed = gradingResultSchema.safeParse(lastResult);
  return parsed.success ? { ...record, lastResult: parsed.data } : record;
}

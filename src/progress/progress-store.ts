// What a learner's browser remembers of their work: the one door to it. Loaded lazily by the workspace and course maps.
import type { GradingResult } from '../grading/result.ts';
import type { SetAside } from './backend.ts';
import { createChanges } from './changes.ts';
import { claimExercise, type Claim } from './claim.ts';
import { openDatabase } from './database.ts';
import { createIndexedDbBackend } from './indexeddb-backend.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { createProgressStore } from './create-progress-store.ts';
import type { Review } from './review-schedule.ts';
import type { ExerciseProgress, Snapshot } from './types.ts';

/** Where progress is kept. `reason` is a whole text for a banner: what happened, and what to do. */
export type Storage = { kind: 'kept' } | { kind: 'memory'; reason: string };

/** A learner's files: those that differ from the starter, and `null` for one that was deleted. */
export type Edits = Record<string, string | null>;

export interface ProgressStore {
  /** Changes from `kept` to `memory` when the browser stops taking writes; listeners are told then. */
  readonly storage: Storage;
  /** Texts for the learner about saved work that could not be read and was set aside. */
  readonly notices: readonly string[];
  /** Undefined when nothing is saved. Folds in edits that were saved while the page was closing. */
  load(exercise: string): Promise<ExerciseProgress | undefined>;
  saveEdits(exercise: string, version: string, edits: Edits): Promise<void>;
  /** Synchronous, for `pagehide`, where a database write may be cut off. The next `load` folds it in; the newest wins. */
  saveEditsAtOnce(exercise: string, version: string, edits: Edits): void;
  /** Counts an attempt unless it is `unchecked`; the first pass sets `passedAt`, and nothing takes it away. */
  saveResult(exercise: string, version: string, result: GradingResult): Promise<ExerciseProgress>;
  /** Remembers the highest rung opened, counted from 1. */
  openHint(exercise: string, check: string, rung: number): Promise<void>;
  /** Remembers when the solution was first looked at. After the exercise was passed there is nothing to remember. */
  markSolutionSeen(exercise: string): Promise<void>;
  /** Everything that is kept and can be read, for an export. */
  all(): Promise<ExerciseProgress[]>;
  /**
   * Takes imported progress over: its files replace what is there; passes, attempts and hints are joined, and nothing
   * that was reached is lost.
   */
  join(imported: ExerciseProgress): Promise<void>;
  /** Saved work that could not be read, as it was found. Oldest first. */
  setAside(): Promise<SetAside[]>;
  /** Resolves to the snapshot's id. The 50 newest of an exercise are kept. */
  addSnapshot(snapshot: Omit<Snapshot, 'id'>): Promise<number>;
  /** Newest first. */
  snapshots(exercise: string): Promise<Snapshot[]>;
  /** When each passed exercise was passed, in milliseconds since 1970. */
  passed(): Promise<Map<string, number>>;
  /** Notes how a quiz item was answered at `at`, in milliseconds since 1970: one that was missed is asked again later. */
  saveAnswer(item: string, right: boolean, at: number): Promise<void>;
  /** The quiz items that are to be asked again, in any order. */
  reviews(): Promise<Review[]>;
  /** Takes imported reviews over, where none is waiting here. */
  joinReviews(imported: readonly Review[]): Promise<void>;
  /** Removes all of it, from this browser and for good. */
  erase(): Promise<void>;
  /** Takes the exercise for this tab, so that two tabs do not overwrite each other. */
  claim(exercise: string): Promise<Claim>;
  /** Called with an exercise's id when it changed, here or in another tab. Returns what ends it. */
  subscribe(listener: (exercise: string) => void): () => void;
  /** Closes the database and the channel to other tabs. */
  close(): void;
}

/** Opens what is kept in this browser. Never rejects: when the browser refuses, progress lives in memory and `storage` says why. */
export async function openProgress(): Promise<ProgressStore> {
  const changes = createChanges();
  const opened = await openDatabase();
  const backend = opened.database
    ? createIndexedDbBackend(opened.database, opened.whenLost)
    : createMemoryBackend();
  const storage: Storage = opened.database ? { kind: 'kept' } : { kind: 'memory', reason: opened.reason };
  return createProgressStore({ backend, storage, changes, claim: claimExercise });
}

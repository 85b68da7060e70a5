// What the progress store needs of a place to keep records in. Implemented over IndexedDB and in memory. Types only.
import type { Review } from './review-schedule.ts';
import type { Snapshot } from './types.ts';

/** Saved work that could not be read. Kept as it was, so that nothing is lost. */
export interface SetAside {
  exercise: string;
  reason: string;
  /** Milliseconds since 1970. */
  setAsideAt: number;
  record: unknown;
}

export interface Backend {
  /** The stored record as it is, not yet validated. */
  get(exercise: string): Promise<unknown>;
  all(): Promise<{ exercise: string; record: unknown }[]>;
  /**
   * Reads and replaces one record in one transaction. `change` must be synchronous; what it throws is rethrown
   * and leaves the record as it was.
   */
  update(exercise: string, change: (record: unknown) => object): Promise<void>;
  /** Moves the record of an exercise away from where `get` looks. */
  setAside(entry: SetAside): Promise<void>;
  /** Everything that was set aside, oldest first. */
  allSetAside(): Promise<SetAside[]>;
  addSnapshot(snapshot: Omit<Snapshot, 'id'>, keep: number): Promise<number>;
  /** Oldest first, not yet validated. */
  snapshots(exercise: string): Promise<unknown[]>;
  /** Items to ask again, not yet validated. */
  reviews(): Promise<unknown[]>;
  /** Reads and replaces, or with undefined removes, one item's review in one transaction. `change` must be synchronous. */
  updateReview(item: string, change: (stored: unknown) => Review | undefined): Promise<void>;
  /** Removes everything. */
  erase(): Promise<void>;
  /** Resolves, with the reason for the learner, when the place takes no more writes. */
  readonly lost: Promise<string>;
  close(): void;
}

// What a check may change about the run of a learner's program. Types only; imported by all of grading.
import type { Project, RunOptions } from '../engine/port.ts';

/** What differs from a plain run of the learner's program. */
export interface StartOptions extends Pick<RunOptions, 'env' | 'clock'> {
  /** Files to put in place of the learner's own, or beside them, such as other data: `{ 'data/pets.ts': '…' }`. */
  files?: Project['files'];
  /**
   * Files that the running program has written, such as a database, to be there in the new one too: what a restart on a
   * real machine finds. Fails the check when one does not exist.
   */
  keep?: readonly string[];
  /** Lets the check look into the databases that the program opens with `node:sqlite`: see `database`. */
  database?: boolean;
}

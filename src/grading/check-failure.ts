// What a check throws when the learner's program does not do what the check asks. May be imported by all of grading.
import type { SourceLocation } from '../engine/port.ts';
import type { Page } from './page.ts';

export interface FailureDetails {
  /** What the check wanted, in a few words. */
  expected?: string;
  /** What it got instead, in a few words. */
  actual?: string;
  /** The answer that was looked at; its request is shown to the learner. */
  page?: Page | undefined;
  location?: SourceLocation | undefined;
  /** The status or the media type is wrong: whatever the body holds, its data is not the cause. */
  aboutHead?: boolean;
}

/** A failed check. `message` is a sentence for the learner. Any other error in a check is a mistake of its author. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
  readonly details: FailureDetails;

  constructor(message: string, details: FailureDetails = {}) {
    super(message);
    this.details = details;
  }
}

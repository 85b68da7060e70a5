// What a detector gets to see and what it may say. Types only; imported by the detectors and the runner.
import type { Exchange } from '../../engine/http/exchange.ts';
import type { Project, SourceLocation } from '../../engine/port.ts';
import type { CheckFailure } from '../check-failure.ts';
import type { Route } from './routes.ts';

/** A better explanation of a failure than the check itself can give. It never decides whether a check fails. */
export interface Diagnosis {
  /** The detector's name in the course map. */
  detector: 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10' | 'G11' | 'G12';
  /** A sentence or two for the learner: what happened, and what to do. */
  message: string;
  location?: SourceLocation | undefined;
}

/** All that is known about a failed check. */
export interface Evidence {
  failure: CheckFailure;
  /** What was thrown; the failure itself, or the engine's error. */
  error: unknown;
  /** The request that shows the failure. */
  exchange: Exchange | undefined;
  files: Project['files'];
  /** What the program printed to stderr since that request was sent. */
  stderr: () => string;
  /** The check had got this far with other data before: the learner's own, or that of another seed. */
  otherData: boolean;
  /** The learner's files that the check had replaced in this program. */
  changedData: readonly string[];
  /** The body that the same request gets from the program with the learner's own files; undefined when it cannot be had. */
  answerWithOwnData: () => Promise<Uint8Array | undefined>;
  /** The routes in the learner's files that fit the request, in the order in which they are declared. */
  routes: readonly Route[];
}

/** Looks for one wrong answer that many learners give. */
export type Detector = (evidence: Evidence) => Diagnosis | undefined | Promise<Diagnosis | undefined>;

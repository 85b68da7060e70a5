// What playing a case shows: plain JSON, the same on every engine that behaves as Node does. Types only.
import type { RawHeaders } from '../port.ts';

/** Bytes: as text where they are text, else base64; a digest of many. */
export type BytesSeen = string | { base64: string } | { length: number; sha256: string };

/** A response's head, and its body where the step read it. */
export interface ResponseSeen {
  status: number;
  statusText: string;
  headers: RawHeaders;
  body?: BytesSeen;
}

/** What came of one step. */
export interface StepSeen {
  /** The step in words: `GET /users`. */
  step: string;
  response?: ResponseSeen;
  /** A piece or the rest of an open body; null at its end. */
  data?: BytesSeen | null;
  /** Names in a folder. */
  names?: string[];
  /** An EngineError's code, or what did not happen in time. */
  failure?: string;
}

/** How the program ended. */
export interface ExitSeen {
  code: number | null;
  reason: string;
  error?: {
    name: string;
    message: string;
    code?: string;
    location?: { file: string; line: number; column?: number; source?: string };
  };
}

/** All that was seen of one case. Output is split at line breaks. */
export interface Observation {
  /** Why the program never ran, as an EngineError's code. */
  notRun?: string;
  steps: StepSeen[];
  stdout: string[];
  stderr: string[];
  exit?: ExitSeen;
}

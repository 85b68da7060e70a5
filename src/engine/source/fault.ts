// What the engine knows about an error beyond what the program may see: its place, and what to do next.
// For the parser, the linker and error reports.
import type { SourceLocation } from '../port.ts';

/** What the engine knows about an error. */
export interface FaultDetails {
  location?: SourceLocation;
  /** What to do next, in one sentence. */
  hint?: string;
}

const known = new WeakMap<object, FaultDetails>();

/** Remembers details for an error, and Node's `code` on it, as an own property like Node's. Returns the error. */
export function fault<E extends Error>(error: E, details: FaultDetails, code?: string): E {
  known.set(error, details);
  return code === undefined ? error : Object.assign(error, { code });
}

/** The details remembered for a thrown value, if any. */
export function faultDetails(error: unknown): FaultDetails {
  return (typeof error === 'object' && error !== null ? known.get(error) : undefined) ?? {};
}

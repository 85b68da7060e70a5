// What the engine knows about an error beyond what the program may see: its place, and what to do next.
// For the parser, the linker and error reports.
import type { SourceLocation } from '../port.ts';

/** What the engine knows about an error. */
export interface FaultDetails {
  location?: SourceLocation;
  /** What to do next, in one sentence. */
  hint?: string;
  /** How Node shows the place above the error; by default the line, one caret and an empty line. */
  excerpt?: Excerpt;
}

/** What stands under the place: carets below its line, or other lines altogether. */
export interface Excerpt {
  /** How many carets, 1 by default; none when Node shows no place. */
  readonly carets?: number;
  /** All lines to be shown, with their marks. */
  readonly frame?: string;
  /** Whether the error follows without an empty line. */
  readonly tight?: boolean;
}

/** Node shows no place for modules that it cannot find or take. */
export const noExcerpt: Excerpt = { carets: 0 };

const known = new WeakMap<object, FaultDetails>();

/** Remembers details for an error. With a `code`, the error gets it as Node's errors have it. Returns the error. */
export function fault<E extends Error>(error: E, details: FaultDetails, code?: string): E {
  known.set(error, details);
  if (code === undefined) return error;
  const stack = `${error.name} [${code}]: ${error.message}`;
  Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
  return Object.assign(error, { code });
}

/** The details remembered for a thrown value, if any. */
export function faultDetails(error: unknown): FaultDetails {
  return (typeof error === 'object' && error !== null ? known.get(error) : undefined) ?? {};
}

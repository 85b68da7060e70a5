// What the page that plays the conformance suite tells the command that opened it. Types only.
import type { Observation } from '../../src/engine/conformance/observation.ts';

/** One report, as JSON. `opened` comes first, `done` or `broke` last. */
export type Report =
  | { type: 'opened'; userAgent: string }
  | { type: 'playing'; area: string; case: string }
  | { type: 'played'; area: string; case: string; seen: Observation }
  | { type: 'done' }
  /** The engine did not boot, or the suite itself threw. */
  | { type: 'broke'; why: string };

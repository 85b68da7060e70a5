// How long grading waits. May be imported by all of grading.

export interface GradingLimits {
  /** Milliseconds until a program must listen. Longer is a fault of the program. */
  startMs: number;
  /** Milliseconds until a request must be answered. Longer is a fault of the program. */
  requestMs: number;
  /** Milliseconds for one check, all its starts and requests. Longer is a fault of ours, unless the program took the time. */
  checkMs: number;
  /** Milliseconds for all checks. Longer is a fault of ours. */
  exerciseMs: number;
}

export const DEFAULT_LIMITS: GradingLimits = {
  startMs: 20_000,
  requestMs: 5_000,
  checkMs: 30_000,
  exerciseMs: 120_000,
};

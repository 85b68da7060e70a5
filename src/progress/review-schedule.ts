// When a missed quiz item is asked again: after one, three and seven days. Pure; imported by the progress store.

/** An item that waits to be asked again. */
export interface Review {
  /** The quiz item’s id. */
  item: string;
  /** How often it was right since it was last missed: 0, 1 or 2. */
  step: number;
  /** Milliseconds since 1970. */
  dueAt: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const pauses = [1, 3, 7] as const;
/** An evening’s learner who comes back the next morning should find the item. */
const earlyMs = 6 * 60 * 60 * 1000;

/**
 * What waits after an answer at `at`; undefined for nothing. A miss begins anew; an item that is right is moved on only
 * when it was due, so that practising early does not skip a pause.
 */
export function afterAnswer(
  waiting: Review | undefined,
  { item, right, at }: { item: string; right: boolean; at: number },
): Review | undefined {
  if (!right) return { item, step: 0, dueAt: at + pauses[0] * dayMs - earlyMs };
  if (!waiting || at < waiting.dueAt) return waiting;
  const step = waiting.step + 1;
  const pause = pauses[step];
  return pause === undefined ? undefined : { item, step, dueAt: at + pause * dayMs - earlyMs };
}

/** The items to ask now, those that wait longest first. */
export function dueReviews(all: readonly Review[], now: number, most = 5): Review[] {
  return all
    .filter(({ dueAt }) => dueAt <= now)
    .sort((a, b) => a.dueAt - b.dueAt)
    .slice(0, most);
}

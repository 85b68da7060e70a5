// How long a timer waits, and Node's warnings about delays that are none.

const MAX_DELAY_MS = 2 ** 31 - 1;
const warned = new Set<string>();

/** Whole milliseconds, from 1 on; what cannot be waited for is 1. */
export function toDelay(delay: unknown): number {
  const ms = Number(delay);
  if (ms >= 1 && ms <= MAX_DELAY_MS) return Math.trunc(ms);
  if (ms > MAX_DELAY_MS) warn(`${ms} does not fit into a 32-bit signed integer`, 'TimeoutOverflowWarning');
  else if (ms < 0) warnOnce(`${ms} is a negative number`, 'TimeoutNegativeWarning');
  else if (Number.isNaN(ms) && delay !== undefined) warnOnce(`${ms} is not a number`, 'TimeoutNaNWarning');
  return 1;
}

function warnOnce(problem: string, name: string): void {
  if (warned.has(name)) return;
  warned.add(name);
  warn(problem, name);
}

function warn(problem: string, name: string): void {
  const message = `${problem}.\nTimeout duration was set to 1.`;
  (globalThis.process as NodeJS.Process | undefined)?.emitWarning?.(message, name);
}

// Times that `process` tells. All come from the monotonic clock, which a shifted `Date` does not touch.
import { invalidArgType } from '../errors.ts';
import { native } from '../natives.ts';

const startedAt = native.now();
type Pair = [seconds: number, nanoseconds: number];

/** Seconds since the program started. */
export function uptime(): number {
  return (native.now() - startedAt) / 1000;
}

/** `process.hrtime`: the time, or the time since an earlier one, as seconds and nanoseconds. */
export function hrtime(since?: Pair): Pair {
  if (since !== undefined && !Array.isArray(since)) throw invalidArgType('time', 'Array', since);
  const now = nanoseconds();
  const earlier = since ? BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]) : 0n;
  const span = now - earlier;
  return [Number(span / 1_000_000_000n), Number(span % 1_000_000_000n)];
}
hrtime.bigint = nanoseconds;

function nanoseconds(): bigint {
  return BigInt(Math.round(native.now() * 1_000_000));
}

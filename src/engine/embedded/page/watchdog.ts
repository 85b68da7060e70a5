// Notices that a worker no longer reacts. For the embedded engine's page side.

const TICK_MS = 250;
/** A worker is given up after this many ticks without an answer: five seconds. Loops in learner code end sooner. */
const TICKS = 20;
/** Until its first answer a worker may still be starting, which takes long on a slow machine: fifteen seconds. */
const STARTING_TICKS = 60;
/** A tick that comes later than this says that the machine is overloaded or the page was asleep. It does not count. */
const LATE_MS = 2 * TICK_MS;

/** A running watchdog. */
export interface Watchdog {
  /** The worker has answered. */
  pong(): void;
  stop(): void;
}

/** Pings until stopped; calls `onStuck` once when no answer comes. A slow machine is never held against the program. */
export function startWatchdog(ping: () => void, onStuck: () => void): Watchdog {
  let waiting = false;
  let ticks = 0;
  let limit = STARTING_TICKS;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - last > LATE_MS;
    last = now;
    if (!waiting) {
      waiting = true;
      ticks = 0;
      ping();
    } else if (!late && ++ticks >= limit) {
      clearInterval(timer);
      onStuck();
    }
  }, TICK_MS);
  return {
    pong: () => {
      waiting = false;
      limit = TICKS;
    },
    stop: () => clearInterval(timer),
  };
}

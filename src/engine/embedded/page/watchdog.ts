// Notices that a worker no longer reacts. For the embedded engine's page side.

const TICK_MS = 250;
/** A worker is given up after this many ticks without an answer, about two and a half seconds. */
const TICKS = 10;

/** A running watchdog. */
export interface Watchdog {
  /** The worker has answered. */
  pong(): void;
  stop(): void;
}

/**
 * Pings until stopped; calls `onStuck` once when no answer comes. Counts its own ticks instead of reading a clock,
 * so that a page that was itself asleep does not blame the program.
 */
export function startWatchdog(ping: () => void, onStuck: () => void): Watchdog {
  let waiting = false;
  let ticks = 0;
  const timer = setInterval(() => {
    if (!waiting) {
      waiting = true;
      ticks = 0;
      ping();
    } else if (++ticks >= TICKS) {
      clearInterval(timer);
      onStuck();
    }
  }, TICK_MS);
  return {
    pong: () => {
      waiting = false;
    },
    stop: () => clearInterval(timer),
  };
}

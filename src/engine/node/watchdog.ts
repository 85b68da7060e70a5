// Notices a program that is stuck in a loop: it stops answering pings. Imported by the Node engine only.

const TICK_MS = 250;

export interface Watchdog {
  /** The program has answered. */
  pong(): void;
  stop(): void;
}

/**
 * Pings until `stop`. Calls `onStuck` once when `limitMs` have gone by without an answer. Counts its own ticks instead of
 * reading a clock, so that an engine that was itself held up does not blame the program.
 */
export function startWatchdog(limitMs: number, ping: () => void, onStuck: () => void): Watchdog {
  let missed = 0;
  let answered = true;
  const timer = setInterval(() => {
    if (answered) {
      answered = false;
      missed = 0;
      ping();
      return;
    }
    missed += 1;
    if (missed * TICK_MS < limitMs) return;
    clearInterval(timer);
    onStuck();
  }, TICK_MS);
  return { pong: () => (answered = true), stop: () => clearInterval(timer) };
}

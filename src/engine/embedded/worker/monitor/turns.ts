// Notices code that has run for too long without giving anything else a turn. For the worker.
// Learner code counts down at every loop iteration and function call, and calls `check` at zero.
import { now } from '../primordials.ts';

/** How long a turn may take before its place is told to the page, and before it is ended. Milliseconds. */
const BUSY_MS = 700;
const LIMIT_MS = 2000;
/** How often the clock is to be read, roughly. */
const STEP_MS = 20;
/** What one step counts at most: a long call into a library, or a machine that is busy elsewhere, is no endless loop. */
const STEP_AT_MOST_MS = 50;

/** What to do with a turn that takes too long. */
export interface TurnEvents {
  busy(site: number): void;
  overrun(site: number, seconds: number): void;
}

/** Makes the check. It returns how many probes may pass until the next one. */
export function watchTurns({ busy, overrun }: TurnEvents): (site: number) => number {
  const channel = new MessageChannel();
  const post = channel.port2.postMessage.bind(channel.port2);
  let inTurn = false;
  /** Milliseconds that learner code has been at work in this turn. */
  let spent = 0;
  let last = 0;
  let step = 1;
  let told = false;
  // This message arrives only when the turn is over: while it is under way, no message can.
  channel.port1.onmessage = () => {
    inTurn = false;
  };

  return (site) => {
    const time = now();
    const passed = time - last;
    last = time;
    if (!inTurn) {
      inTurn = true;
      spent = 0;
      told = false;
      post(null);
      return step;
    }
    if (passed < STEP_MS / 2) step = step < 1e6 ? step * 2 : step;
    else if (passed > STEP_MS * 2) step = step > 2 ? step >> 1 : 1;
    spent += passed < STEP_AT_MOST_MS ? passed : STEP_AT_MOST_MS;
    if (!told && spent > BUSY_MS) {
      told = true;
      busy(site);
    }
    if (spent > LIMIT_MS) {
      inTurn = false;
      overrun(site, LIMIT_MS / 1000);
    }
    return step;
  };
}

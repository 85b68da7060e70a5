// `node:timers`, with its promises.
import * as promises from './promises.ts';
import * as timers from './timers.ts';

timers.definePromiseForms(promises);

export * from './timers.ts';
export { promises };

/** The functions that Node has as globals, too. */
export const globalTimers = {
  clearImmediate: timers.clearImmediate,
  clearInterval: timers.clearInterval,
  clearTimeout: timers.clearTimeout,
  setImmediate: timers.setImmediate,
  setInterval: timers.setInterval,
  setTimeout: timers.setTimeout,
};

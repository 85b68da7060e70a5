// What `followAsync` makes a program call around `await`, so that `AsyncLocalStorage` follows it. For the worker.
import { type AsyncContext, getContext, setContext } from '../../node/async-context.ts';
import { isPromise, settled } from '../primordials.ts';

/** What a promise came to, as a value that never rejects. */
class Outcome {
  readonly value: unknown;
  readonly rejected: boolean;

  constructor(value: unknown, rejected: boolean) {
    this.value = value;
    this.rejected = rejected;
  }
}

const fulfilled = (value: unknown) => new Outcome(value, false);
const rejected = (reason: unknown) => new Outcome(reason, true);

/** The probes. */
export const contextProbes = {
  context: getContext,

  /** Turns a promise into one for its outcome; anything else stays what it is. */
  settle(value: unknown): unknown {
    if (isPromise(value)) return settled(value, fulfilled, rejected);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    return typeof (value as { then?: unknown }).then === 'function'
      ? settled(Promise.resolve(value), fulfilled, rejected)
      : value;
  },

  /** Returns to a context, and gives what was awaited. */
  resume(context: AsyncContext, outcome: unknown): unknown {
    setContext(context);
    if (!(outcome instanceof Outcome)) return outcome;
    if (outcome.rejected) throw outcome.value;
    return outcome.value;
  },

  restore: setContext,
};

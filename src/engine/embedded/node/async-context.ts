// What `AsyncLocalStorage` carries: one immutable map of stores, passed along by every callback that a program
// hands to timers, ticks, events of the wire and `Promise.prototype.then`.
// Native `await` cannot be followed from inside a worker: around it, the code of programs that use `node:async_hooks`
// calls `getContext` and `setContext` itself (src/engine/source/follow-async.ts).

/** Stores by their `AsyncLocalStorage`. Never changed in place. */
export type AsyncContext = ReadonlyMap<object, unknown>;

const empty: AsyncContext = new Map();
let current: AsyncContext = empty;

/** The context of the code that runs now. */
export function getContext(): AsyncContext {
  return current;
}

/** Replaces the context for the rest of the current callback. */
export function setContext(context: AsyncContext): void {
  current = context;
}

/** Calls a function in a context and restores the one before. */
export function runInContext<T>(context: AsyncContext, callback: () => T): T {
  const before = current;
  current = context;
  try {
    return callback();
  } finally {
    current = before;
  }
}

/** Forgets the context, because a new task begins. */
export function leaveContext(): void {
  current = empty;
}

/** A function that runs in the context of now, whenever it is called. Returns the same function when there is none. */
export function bindContext<F extends (...args: never[]) => unknown>(callback: F): F {
  const context = current;
  if (context.size === 0) return callback;
  return function (this: unknown, ...args: never[]) {
    return runInContext(context, () => callback.apply(this, args));
  } as F;
}

// The browser's own functions, taken before any program could replace or patch them.
// Modules of this folder use these, never the globals, for their own working.

/** Timers and queues of the worker itself. They know nothing of a program's liveness. */
export const native = {
  setTimeout: globalThis.setTimeout.bind(globalThis) as unknown as (
    callback: () => void,
    ms?: number,
  ) => number,
  clearTimeout: globalThis.clearTimeout.bind(globalThis) as (id: number) => void,
  queueMicrotask: globalThis.queueMicrotask.bind(globalThis),
  now: globalThis.performance.now.bind(globalThis.performance),
  fetch: globalThis.fetch,
  Request: globalThis.Request,
  Response: globalThis.Response,
  Headers: globalThis.Headers,
  Promise: globalThis.Promise,
  then: globalThis.Promise.prototype.then,
};

// The worker's own copies of what a program could replace or patch, taken before any program runs.
// Everything in this folder that speaks to the page uses these.

/** Reads `event.data` even when a program has patched MessageEvent. */
export const messageData: (event: MessageEvent) => unknown = uncurriedGetter(MessageEvent.prototype, 'data');

/** Reads `event.ports`. */
export const messagePorts: (event: MessageEvent) => readonly MessagePort[] = uncurriedGetter(
  MessageEvent.prototype,
  'ports',
);

/** Milliseconds since the worker began. */
export const now: () => number = performance.now.bind(performance);

/** The worker's own timers. */
export const setTimer: (callback: () => void, milliseconds: number) => number = (callback, milliseconds) =>
  nativeSetTimeout(callback, milliseconds) as unknown as number;
const nativeSetTimeout = globalThis.setTimeout.bind(globalThis);

/** Runs a callback as the next microtask. */
export const microtask: (callback: () => void) => void = globalThis.queueMicrotask.bind(globalThis);

const { apply } = Reflect;
const { then } = Promise.prototype;
const NativePromise = Promise;
const NativeBlob = Blob;
const nativeCreateObjectURL = URL.createObjectURL.bind(URL);

/** True for a promise of the language itself. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof NativePromise;
}

/** The language's own `then`. */
export function settled(
  promise: Promise<unknown>,
  onFulfilled: (value: unknown) => unknown,
  onRejected: (reason: unknown) => unknown,
): Promise<unknown> {
  return apply(then, promise, [onFulfilled, onRejected]) as Promise<unknown>;
}

/** Whether a promise has no outcome yet. Counts as handling a rejection. */
export async function isPending(promise: Promise<unknown>): Promise<boolean> {
  let pending = true;
  const settle = () => {
    pending = false;
  };
  void settled(promise, settle, settle);
  // The reaction of a promise that has settled runs before this continues.
  await null;
  return pending;
}

/** An address for a piece of JavaScript. */
export function codeAddress(code: string): string {
  return nativeCreateObjectURL(new NativeBlob([code], { type: 'text/javascript' }));
}

function uncurriedGetter<T, R>(prototype: object, name: string): (target: T) => R {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new Error(`This browser has no getter for ${name}.`);
  const { apply: call } = Reflect;
  return (target) => call(getter, target, []) as R;
}

// `node:timers/promises`.
import { abortError, invalidArgType } from '../errors.ts';
import { validateBoolean, validateObject } from '../validators.ts';
import * as timers from './timers.ts';

/** Settings common to all functions of the module. */
interface WaitOptions {
  signal?: AbortSignal;
  /** False lets the program end before the time is up. */
  ref?: boolean;
}

/** Resolves with the value after some milliseconds; rejects with an AbortError when the signal aborts. */
export function setTimeout<T = void>(delay?: number, value?: T, options: WaitOptions = {}): Promise<T> {
  return wait(options, value as T, (done) => {
    const timer = timers.setTimeout(done, delay);
    if (options.ref === false) timer.unref();
    return () => timers.clearTimeout(timer);
  });
}

/** Resolves with the value in the next turn of the event loop. */
export function setImmediate<T = void>(value?: T, options: WaitOptions = {}): Promise<T> {
  return wait(options, value as T, (done) => {
    const immediate = timers.setImmediate(done);
    if (options.ref === false) immediate.unref();
    return () => timers.clearImmediate(immediate);
  });
}

/** Yields the value again and again. */
export async function* setInterval<T = void>(
  delay?: number,
  value?: T,
  options: WaitOptions = {},
): AsyncGenerator<T, void> {
  check(options);
  const { signal } = options;
  if (signal?.aborted) throw abortError(signal.reason);
  let due = 0;
  let wake: (() => void) | undefined;
  const timer = timers.setInterval(() => {
    due += 1;
    wake?.();
  }, delay);
  if (options.ref === false) timer.unref();
  const onAbort = () => wake?.();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for (;;) {
      if (signal?.aborted) throw abortError(signal.reason);
      if (due === 0) await new Promise<void>((resolve) => (wake = resolve));
      for (; due > 0; due -= 1) yield value as T;
    }
  } finally {
    timers.clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** The scheduler of the WHATWG proposal, as far as Node has it. */
export const scheduler = {
  wait: (delay: number, options?: WaitOptions) => setTimeout(delay, undefined, options),
  yield: () => setImmediate(),
};

function wait<T>(options: WaitOptions, value: T, start: (done: () => void) => () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    check(options);
    const { signal } = options;
    if (signal?.aborted) {
      reject(abortError(signal.reason));
      return;
    }
    const cancel = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    function onAbort() {
      cancel();
      reject(abortError(signal?.reason));
    }
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function check(options: unknown): asserts options is WaitOptions {
  validateObject(options, 'options');
  const { signal, ref } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw invalidArgType('options.signal', 'AbortSignal', signal);
  }
  if (ref !== undefined) validateBoolean(ref, 'options.ref');
}

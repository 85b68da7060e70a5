// `events.once` and `events.on`: waiting for events with promises and async iteration.
import { abortError, invalidArgType } from '../errors.ts';

type AnyListener = (...args: unknown[]) => void;
type Source = NodeJS.EventEmitter | EventTarget;

/** Settings of `once` and `on`. */
interface WaitOptions {
  signal?: AbortSignal;
  /** For `on`: events that end the iteration. */
  close?: string[];
}

/** Resolves with the arguments of the next such event; rejects on `error` or when the signal aborts. */
export function once(source: Source, name: string | symbol, options: WaitOptions = {}): Promise<unknown[]> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortError(signal.reason));
      return;
    }
    const cleanUp = () => {
      unlisten(source, name, onEvent);
      if (isEmitter(source) && name !== 'error') source.removeListener('error', onError);
      signal?.removeEventListener('abort', onAbort);
    };
    const onEvent: AnyListener = (...args) => {
      cleanUp();
      resolve(args);
    };
    const onError: AnyListener = (error) => {
      cleanUp();
      reject(error as Error);
    };
    const onAbort = () => {
      cleanUp();
      reject(abortError(signal?.reason));
    };
    listen(source, name, onEvent);
    if (isEmitter(source) && name !== 'error') source.on('error', onError);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Iterates over events, each as its array of arguments, buffering those that come between two reads. */
export function on(
  source: Source,
  name: string | symbol,
  options: WaitOptions = {},
): AsyncIterableIterator<unknown[]> {
  const { signal, close = [] } = options;
  if (signal?.aborted) throw abortError(signal.reason);
  const events: unknown[][] = [];
  const waiting: { resolve(result: IteratorResult<unknown[]>): void; reject(error: unknown): void }[] = [];
  let failure: { error: unknown } | undefined;
  let finished = false;

  const onEvent: AnyListener = (...args) => {
    const reader = waiting.shift();
    if (reader) reader.resolve({ value: args, done: false });
    else events.push(args);
  };
  const fail: AnyListener = (error) => {
    const reader = waiting.shift();
    if (reader) reader.reject(error);
    else failure = { error };
    void finish();
  };
  const onAbort = () => fail(abortError(signal?.reason));
  const finish = () => {
    finished = true;
    unlisten(source, name, onEvent);
    for (const event of close) unlisten(source, event, finish);
    if (isEmitter(source) && name !== 'error') source.removeListener('error', fail);
    signal?.removeEventListener('abort', onAbort);
    for (const reader of waiting.splice(0)) reader.resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true as const });
  };

  listen(source, name, onEvent);
  for (const event of close) listen(source, event, finish);
  if (isEmitter(source) && name !== 'error') source.on('error', fail);
  signal?.addEventListener('abort', onAbort, { once: true });

  return {
    next() {
      const value = events.shift();
      if (value) return Promise.resolve({ value, done: false });
      if (failure) {
        const { error } = failure;
        failure = undefined;
        return Promise.reject(error);
      }
      if (finished) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return: finish,
    throw(error) {
      if (!(error instanceof Error)) throw invalidArgType('EventEmitter.AsyncIterator', 'Error', error);
      fail(error);
      return Promise.resolve({ value: undefined, done: true });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Calls a listener when the signal aborts, or soon if it has; the result removes it again. */
export function addAbortListener(signal: AbortSignal, listener: (event: Event) => void): Disposable {
  if (!(signal instanceof AbortSignal)) throw invalidArgType('signal', 'AbortSignal', signal);
  if (signal.aborted) queueMicrotask(() => listener(new Event('abort')));
  else signal.addEventListener('abort', listener, { once: true });
  return {
    [Symbol.dispose]() {
      signal.removeEventListener('abort', listener);
    },
  };
}

function isEmitter(source: Source): source is NodeJS.EventEmitter {
  return typeof (source as NodeJS.EventEmitter).on === 'function';
}

function listen(source: Source, name: string | symbol, listener: AnyListener): void {
  if (isEmitter(source)) source.on(name, listener);
  else if (typeof source?.addEventListener === 'function') source.addEventListener(String(name), listener);
  else throw invalidArgType('emitter', 'EventEmitter', source);
}

function unlisten(source: Source, name: string | symbol, listener: AnyListener): void {
  if (isEmitter(source)) source.removeListener(name, listener);
  else source.removeEventListener(String(name), listener);
}

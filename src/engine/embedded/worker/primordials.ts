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
const nativeImportScripts = (
  globalThis as { importScripts?: (...addresses: string[]) => void }
).importScripts?.bind(globalThis);

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

/**
 * True where a script may write its traces by itself. Elsewhere traces, and words of errors, have to be put right. Found out
 * at the first call, as is `scriptHead`: an error that is made while this script loads makes V8 parse all of it once more.
 */
export const isV8: () => boolean = once(writesTraces);

const codeNames = new Map<string, string>();

/**
 * An address for a piece of JavaScript, at which it loads more quickly than at one of `codeAddress`, but which is as long.
 * Firefox imports no module from such an address in a worker, so only V8's browsers get one.
 */
export function dataAddress(code: string): string {
  if (!isV8()) return codeAddress(code);
  // Traces tell the engine's own frames by this parameter, which has no other effect.
  return `data:text/javascript;node:internal/,${encodeURIComponent(code)}`;
}

/** An address for a piece of JavaScript. */
export function codeAddress(code: string): string {
  const address = nativeCreateObjectURL(new NativeBlob([code], { type: 'text/javascript' }));
  nameCode(address, code);
  return address;
}

function nameCode(address: string, code: string): void {
  const name = /\/\/# sourceURL=(\S+)\s*$/.exec(code.slice(-1000))?.[1];
  if (name !== undefined) codeNames.set(address, name);
}

/** Where a script leaves its value. */
const scriptValue = '__roundtripScript';

/** What is put before an expression that `evaluateScript` is to evaluate. It must stand on the expression's first line. */
export const scriptHead: () => string = once(() => (evalHasPlaces() ? '' : `globalThis.${scriptValue}=`));

/** Evaluates an expression as a script of its own: not in strict mode, with the places of its `sourceURL` in traces. */
export function evaluateScript(code: string): unknown {
  if (scriptHead() === '') return (0, eval)(code);
  // A blob cannot be imported from an opaque origin.
  const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`;
  nameCode(address, code);
  nativeImportScripts?.(address);
  const holder = globalThis as Record<string, unknown>;
  const value = holder[scriptValue];
  delete holder[scriptValue];
  return value;
}

function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

function writesTraces(): boolean {
  const hooked = Error as { prepareStackTrace?: unknown };
  const before = hooked.prepareStackTrace;
  hooked.prepareStackTrace = () => 'hooked';
  const { stack } = new Error();
  if (before) hooked.prepareStackTrace = before;
  else delete hooked.prepareStackTrace;
  return stack === 'hooked';
}

/** JavaScriptCore names no place in code that was given to `eval`. */
function evalHasPlaces(): boolean {
  const { stack = '' } = (0, eval)('new Error()\n//# sourceURL=here.js') as Error;
  return stack.includes('here.js');
}

/** The `sourceURL` of the code at an address; undefined when it has none. */
export function codeName(address: string): string | undefined {
  return codeNames.get(address);
}

function uncurriedGetter<T, R>(prototype: object, name: string): (target: T) => R {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new Error(`This browser has no getter for ${name}.`);
  const { apply: call } = Reflect;
  return (target) => call(getter, target, []) as R;
}

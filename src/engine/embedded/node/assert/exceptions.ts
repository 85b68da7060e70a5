// `assert.throws`, `rejects` and their opposites.
import { invalidArgType, invalidArgValue, nodeError } from '../errors.ts';
import { isDeepStrictEqual } from '../util/deep-equal.ts';
import { inspect } from '../util/inspect.ts';
import { validateFunction } from '../validators.ts';
import { AssertionError } from './assertion-error.ts';

type Named = ((...args: never[]) => unknown) & { name: string };

/** Stands for "nothing was thrown". */
const NOTHING = Symbol('nothing thrown');

export function throws(callback: () => unknown, ...args: unknown[]): void {
  expectError(throws, 'exception', thrownBy(callback), args);
}

export async function rejects(source: unknown, ...args: unknown[]): Promise<void> {
  expectError(rejects, 'rejection', await rejectionOf(source), args);
}

export function doesNotThrow(callback: () => unknown, ...args: unknown[]): void {
  expectNoError(doesNotThrow, 'exception', thrownBy(callback), args);
}

export async function doesNotReject(source: unknown, ...args: unknown[]): Promise<void> {
  expectNoError(doesNotReject, 'rejection', await rejectionOf(source), args);
}

function thrownBy(callback: unknown): unknown {
  validateFunction(callback, 'fn');
  try {
    (callback as () => unknown)();
  } catch (error) {
    return error;
  }
  return NOTHING;
}

async function rejectionOf(source: unknown): Promise<unknown> {
  const promise = typeof source === 'function' ? (source as () => unknown)() : source;
  if (typeof (promise as Promise<unknown> | null)?.then !== 'function') {
    if (typeof source !== 'function') throw invalidArgType('promiseFn', ['Function', 'Promise'], source);
    throw nodeError(
      TypeError,
      'ERR_INVALID_RETURN_VALUE',
      `Expected instance of Promise to be returned from the "promiseFn" function but got ${typeof promise}.`,
    );
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return NOTHING;
}

function expectError(caller: Named, kind: string, actual: unknown, [first, second]: unknown[]): void {
  const message = (typeof first === 'string' ? first : second) as string | undefined;
  const expected = typeof first === 'string' ? undefined : first;
  if (
    expected !== undefined &&
    expected !== null &&
    typeof expected !== 'object' &&
    typeof expected !== 'function'
  ) {
    throw invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
  }
  if (actual === NOTHING) {
    const name = (expected as Named | undefined)?.name;
    const details = `${name ? ` (${name})` : ''}${message ? `: ${message}` : '.'}`;
    throw failure(caller, `Missing expected ${kind}${details}`, undefined, expected);
  }
  if (expected) match(caller, actual, expected, message);
}

function expectNoError(caller: Named, kind: string, actual: unknown, [first, second]: unknown[]): void {
  if (actual === NOTHING) return;
  const message = (typeof first === 'string' ? first : second) as string | undefined;
  if (typeof first === 'function' && !(actual instanceof (first as never))) throw actual;
  const details = message ? `: ${message}` : '.';
  const text = `Got unwanted ${kind}${details}\nActual message: "${(actual as Error | undefined)?.message}"`;
  throw failure(caller, text, actual, typeof first === 'string' ? undefined : first);
}

function match(caller: Named, actual: unknown, expected: object, message: string | undefined): void {
  const problem =
    typeof expected === 'function'
      ? functionProblem(actual, expected as Named)
      : objectProblem(caller, actual, expected, message);
  if (problem === undefined) return;
  const error = failure(caller, message ?? problem, actual, expected);
  error.generatedMessage = message === undefined;
  throw error;
}

function functionProblem(actual: unknown, expected: Named): string | undefined {
  if (expected.prototype !== undefined && actual instanceof (expected as never)) return undefined;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    const heading = `The error is expected to be an instance of "${expected.name}". Received `;
    if (!(actual instanceof Error)) return `${heading}"${inspect(actual, { depth: -1 })}"`;
    const name = actual.constructor.name || actual.name;
    const what =
      name === expected.name ? 'an error with identical name but a different prototype.' : `"${name}"`;
    return `${heading}${what}${actual.message ? `\n\nError message:\n\n${actual.message}` : ''}`;
  }
  const verdict: unknown = expected.call({}, actual as never);
  if (verdict === true) return undefined;
  const name = expected.name ? `"${expected.name}" ` : '';
  const caught = actual instanceof Error ? `\n\nCaught error:\n\n${String(actual)}` : '';
  return `The ${name}validation function is expected to return "true". Received ${inspect(verdict)}${caught}`;
}

function objectProblem(
  caller: Named,
  actual: unknown,
  expected: object,
  message: string | undefined,
): string | undefined {
  if (expected instanceof RegExp) {
    const text = String(actual);
    if (expected.test(text)) return undefined;
    return `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(text)}\n`;
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) throw invalidArgValue('error', expected, 'may not be an empty object');
  const got = actual as Record<string, unknown>;
  const wanted = expected as Record<string, unknown>;
  const agrees = (key: string) => {
    const rule = wanted[key];
    if (rule instanceof RegExp && typeof got[key] === 'string' && rule.test(got[key])) return true;
    return key in got && isDeepStrictEqual(got[key], rule);
  };
  if (keys.every(agrees)) return undefined;
  const seen = new Comparison(keys.filter((key) => key in got).map((key) => [key, got[key]]));
  const hoped = new Comparison(
    keys.map((key) => [key, wanted[key] instanceof RegExp && agrees(key) ? got[key] : wanted[key]]),
  );
  const error = new AssertionError({
    actual: seen,
    expected: hoped,
    operator: 'deepStrictEqual',
    message,
    stackStartFn: caller,
  });
  throw Object.assign(error, { actual, expected, operator: caller.name });
}

/** What the diff shows of two errors. */
class Comparison {
  constructor(entries: [string, unknown][]) {
    Object.assign(this, Object.fromEntries(entries));
  }
}

function failure(caller: Named, message: string, actual: unknown, expected: unknown): AssertionError {
  return new AssertionError({ actual, expected, message, operator: caller.name, stackStartFn: caller });
}

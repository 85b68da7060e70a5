// `node:assert`.
import { invalidArgType, nodeError } from '../errors.ts';
import { isDeepEqual } from '../util/deep-equal.ts';
import { inspect } from '../util/inspect.ts';
import { callSource } from './call-source.ts';
import { AssertionError, type AssertionDetails } from './assertion-error.ts';
import { doesNotReject, doesNotThrow, rejects, throws } from './exceptions.ts';
import { isPartiallyEqual } from './partially-equal.ts';

type Message = string | Error | undefined;
type Comparison = (actual: unknown, expected: unknown, message?: Message) => void;

/** The module is this function: it throws unless the value is truthy. */
export function assert(...args: [value?: unknown, message?: Message]): void {
  checkTruth(assert, args);
}

function ok(...args: [value?: unknown, message?: Message]): void {
  checkTruth(ok, args);
}

function checkTruth(caller: unknown, args: [value?: unknown, message?: Message]): void {
  const [value, message] = args;
  if (value) return;
  if (message instanceof Error) throw message;
  const generated = args.length === 0 ? 'No value argument passed to `assert.ok()`' : falsyMessage(caller);
  const error = new AssertionError({
    actual: value,
    expected: true,
    operator: '==',
    message: message ?? generated,
    stackStartFn: caller,
  });
  error.generatedMessage = message === undefined;
  throw error;
}

function falsyMessage(caller: unknown): string {
  const at = new Error();
  Error.captureStackTrace?.(at, caller as () => void);
  const source = callSource(at.stack ?? '');
  const words = 'The expression evaluated to a falsy value';
  return source === undefined ? words : `${words}:\n\n  ${source}\n`;
}

/** An assertion that compares two values. */
function comparison(operator: string, holds: (actual: unknown, expected: unknown) => boolean): Comparison {
  return function compare(...args: [actual?: unknown, expected?: unknown, message?: Message]) {
    if (args.length < 2) {
      throw nodeError(
        TypeError,
        'ERR_MISSING_ARGS',
        'The "actual" and "expected" arguments must be specified',
      );
    }
    const [actual, expected, message] = args;
    if (!holds(actual, expected)) fail({ actual, expected, operator, stackStartFn: compare }, message);
  };
}

/** `generated` says that the message is ours and not the program's. */
function fail(details: AssertionDetails, message: Message, generated = message === undefined): never {
  if (message instanceof Error) throw message;
  const error = new AssertionError({ ...details, message });
  error.generatedMessage = generated;
  throw error;
}

function matching(
  operator: 'match' | 'doesNotMatch',
): (text: unknown, pattern: RegExp, message?: Message) => void {
  return function compare(text, pattern, message) {
    if (!(pattern instanceof RegExp)) throw invalidArgType('regexp', 'RegExp', pattern);
    const isText = typeof text === 'string';
    if (isText && pattern.test(text) === (operator === 'match')) return;
    const words =
      operator === 'match'
        ? 'The input did not match the regular expression'
        : 'The input was expected to not match the regular expression';
    const generated = isText
      ? `${words} ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`
      : `The "string" argument must be of type string. Received type ${typeof text} (${inspect(text)})`;
    const details = { actual: text, expected: pattern, operator, stackStartFn: compare };
    fail(details, message ?? generated, message === undefined);
  };
}

const looselyEqual = (a: unknown, b: unknown) => a == b || (Number.isNaN(a) && Number.isNaN(b));
const strictEqual = comparison('strictEqual', Object.is);
const deepStrictEqual = comparison('deepStrictEqual', (a, b) => isDeepEqual(a, b, true));
const notStrictEqual = comparison('notStrictEqual', (a, b) => !Object.is(a, b));
const notDeepStrictEqual = comparison('notDeepStrictEqual', (a, b) => !isDeepEqual(a, b, true));

const methods = {
  AssertionError,
  deepEqual: comparison('deepEqual', (a, b) => isDeepEqual(a, b, false)),
  deepStrictEqual,
  doesNotMatch: matching('doesNotMatch'),
  doesNotReject,
  doesNotThrow,
  equal: comparison('==', looselyEqual),
  fail(message?: Message) {
    fail({ operator: 'fail', stackStartFn: methods.fail }, message ?? 'Failed', message === undefined);
  },
  ifError(value: unknown) {
    if (value === null || value === undefined) return;
    const text = value instanceof Error ? value.message || value.constructor.name : inspect(value);
    fail(
      { actual: value, expected: null, operator: 'ifError', stackStartFn: methods.ifError },
      `ifError got unwanted exception: ${text}`,
    );
  },
  match: matching('match'),
  notDeepEqual: comparison('notDeepEqual', (a, b) => !isDeepEqual(a, b, false)),
  notDeepStrictEqual,
  notEqual: comparison('!=', (a, b) => !looselyEqual(a, b)),
  notStrictEqual,
  ok,
  partialDeepStrictEqual: comparison('partialDeepStrictEqual', isPartiallyEqual),
  rejects,
  strictEqual,
  throws,
};

/** `node:assert/strict`: the plain names compare strictly. */
export const strict = Object.assign((...args: [unknown?, Message?]) => checkTruth(strict, args), methods, {
  equal: strictEqual,
  notEqual: notStrictEqual,
  deepEqual: deepStrictEqual,
  notDeepEqual: notDeepStrictEqual,
});
Object.assign(strict, { strict });
Object.assign(assert, methods, { strict });

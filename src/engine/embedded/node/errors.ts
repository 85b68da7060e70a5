// Errors with Node's names, codes and words. Any module of this folder may import it.
import { inspect } from './util/inspect.ts';
import { SYSTEM_ERRORS } from './util/system-error-codes.ts';

/** An error that carries a Node code. */
export interface NodeError extends Error {
  code: string;
}

/** An error from the operating system, as Node reports it. */
export interface SystemError extends NodeError {
  errno: number;
  syscall: string;
  path?: string;
  address?: string;
  port?: number;
  hostname?: string;
}

/** Makes an error as Node's own code does: `name` stays the class's, the trace's first line shows the code. */
export function nodeError<E extends Error = Error>(
  Type: new (message: string, options?: ErrorOptions) => E,
  code: string,
  message: string,
): E & NodeError {
  const error = new Type(message);
  const { name } = error;
  Object.defineProperty(error, 'name', { value: `${name} [${code}]`, configurable: true, writable: true });
  Error.captureStackTrace?.(error, nodeError);
  // The header of the trace is fixed now (engines without captureStackTrace keep the plain one).
  void error.stack;
  delete (error as { name?: string }).name;
  Object.defineProperty(error, 'toString', {
    value(this: Error) {
      return `${this.name} [${code}]: ${this.message}`;
    },
    configurable: true,
    writable: true,
  });
  return Object.assign(error, { code });
}

const PRIMITIVE_TYPES = [
  'string',
  'function',
  'number',
  'object',
  'Function',
  'Object',
  'boolean',
  'bigint',
  'symbol',
];
const CLASS_NAME = /^([A-Z][a-z0-9]*)+$/;

/** `ERR_INVALID_ARG_TYPE`. `expected` names primitive types in lower case and classes in upper case. */
export function invalidArgType(
  name: string,
  expected: string | string[],
  actual: unknown,
): TypeError & NodeError {
  const wanted = typeof expected === 'string' ? [expected] : expected;
  const types = wanted.filter((type) => PRIMITIVE_TYPES.includes(type)).map((type) => type.toLowerCase());
  const classes = wanted.filter((type) => !PRIMITIVE_TYPES.includes(type) && CLASS_NAME.test(type));
  const others = wanted.filter((type) => !PRIMITIVE_TYPES.includes(type) && !CLASS_NAME.test(type));
  if (classes.length > 0 && types.includes('object')) {
    types.splice(types.indexOf('object'), 1);
    classes.push('Object');
  }
  const parts: string[] = [];
  if (types.length > 0) parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${orList(types)}`);
  if (classes.length > 0) parts.push(`an instance of ${orList(classes)}`);
  if (others.length > 0) parts.push(others.length > 1 ? `one of ${orList(others)}` : others[0]!);
  const kind = name.endsWith(' argument')
    ? name
    : `"${name}" ${name.includes('.') ? 'property' : 'argument'}`;
  return nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    `The ${kind} must be ${parts.join(' or ')}. Received ${received(actual)}`,
  );
}

/** `ERR_INVALID_ARG_VALUE`. */
export function invalidArgValue(name: string, value: unknown, reason = 'is invalid'): TypeError & NodeError {
  let text = inspect(value);
  if (text.length > 128) text = `${text.slice(0, 128)}...`;
  const kind = name.includes('.') ? 'property' : 'argument';
  return nodeError(TypeError, 'ERR_INVALID_ARG_VALUE', `The ${kind} '${name}' ${reason}. Received ${text}`);
}

/** `ERR_OUT_OF_RANGE`. `range` is text such as `>= 0 && <= 5`. */
export function outOfRange(name: string, range: string, actual: unknown): RangeError & NodeError {
  let text = typeof actual === 'string' ? `'${actual}'` : inspect(actual);
  if (typeof actual === 'number' && Number.isInteger(actual) && Math.abs(actual) > 2 ** 32) {
    text = groupDigits(String(actual));
  } else if (typeof actual === 'bigint') {
    text = actual > 2n ** 32n || actual < -(2n ** 32n) ? `${groupDigits(String(actual))}n` : `${actual}n`;
  }
  return nodeError(
    RangeError,
    'ERR_OUT_OF_RANGE',
    `The value of "${name}" is out of range. It must be ${range}. Received ${text}`,
  );
}

/** A function of Node that a worker cannot offer. `instead` is one sentence: what to use, and where it works. */
export function unavailable(what: string, instead: string): Error & NodeError {
  return nodeError(
    Error,
    'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
    `${what} is not available in the embedded engine. ${instead}`,
  );
}

/** A network error such as `listen EADDRINUSE: address already in use :::3000`. */
export function networkError(code: string, syscall: string, address: string, port?: number): SystemError {
  const [errno, words] = SYSTEM_ERRORS[code]!;
  const details = syscall === 'connect' ? '' : `: ${words}`;
  const where = port === undefined ? address : `${address}:${port}`;
  const error = new Error(`${syscall} ${code}${details} ${where}`);
  Error.captureStackTrace?.(error, networkError);
  return Object.assign(error, { code, errno, syscall, address, ...(port === undefined ? {} : { port }) });
}

/** Why a name outside the program cannot be reached. */
export function hostNotFound(hostname: string): SystemError {
  const error = new Error(
    `getaddrinfo ENOTFOUND ${hostname} (the embedded engine has no network: a program can only reach its own servers)`,
  );
  return Object.assign(error, { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname });
}

/** Node's `AbortError`, with the signal's reason as its cause. */
export function abortError(reason?: unknown): Error & NodeError {
  const error = new Error('The operation was aborted', reason === undefined ? undefined : { cause: reason });
  error.name = 'AbortError';
  return Object.assign(error, { code: 'ABORT_ERR' });
}

/** What Node says about a value of the wrong type. */
function received(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  switch (typeof value) {
    case 'bigint':
      return `type bigint (${value}n)`;
    case 'number':
      return `type number (${Object.is(value, -0) ? '-0' : value})`;
    case 'symbol':
      return `type symbol (${String(value)})`;
    case 'function':
      return `function ${value.name}`;
    case 'string': {
      const short = value.length > 28 ? `${value.slice(0, 25)}...` : value;
      return short.includes("'") ? `type string (${JSON.stringify(short)})` : `type string ('${short}')`;
    }
    case 'object':
      return typeof value.constructor === 'function'
        ? `an instance of ${value.constructor.name}`
        : inspect(value, { depth: -1 });
    default:
      return `type ${typeof value} (${String(value)})`;
  }
}

function orList(words: string[]): string {
  if (words.length <= 2) return words.join(' or ');
  return `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_');
}

// `node:util`.
import { invalidArgType, networkError } from '../errors.ts';
import { diff } from './diff.ts';
import { parseEnv } from '../process/env-file.ts';
import { program } from '../program.ts';
import { validateFunction, validateString } from '../validators.ts';
import { isDeepStrictEqual } from './deep-equal.ts';
import { MIMEParams, MIMEType } from './mime.ts';
import { format, formatWithOptions, inspect, stripVTControlCharacters } from './inspect.ts';
import { parseArgs } from './parse-args.ts';
import { callbackify, promisify } from './promisify.ts';
import { styleText } from './style-text.ts';
import { getSystemErrorMap, getSystemErrorMessage, getSystemErrorName } from './system-errors.ts';
import { types } from './types.ts';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;
const warned = new Set<string>();

/** Prototype inheritance for constructor functions. */
function inherits(constructor: AnyFunction, superConstructor: AnyFunction): void {
  validateFunction(superConstructor, 'superCtor');
  validateFunction(constructor, 'ctor');
  if (superConstructor.prototype === undefined) {
    throw invalidArgType('superCtor.prototype', 'Object', superConstructor.prototype);
  }
  Object.defineProperty(constructor, 'super_', {
    value: superConstructor,
    writable: true,
    configurable: true,
  });
  Object.setPrototypeOf(constructor.prototype as object, superConstructor.prototype as object);
}

/** The same function, with a deprecation warning at its first call. */
function deprecate(original: AnyFunction, message: string, code?: string): AnyFunction {
  let done = false;
  const deprecated: AnyFunction = function (...args) {
    if (!done) {
      done = true;
      if (code === undefined || !warned.has(code)) {
        if (code !== undefined) warned.add(code);
        (globalThis.process as NodeJS.Process).emitWarning(message, 'DeprecationWarning', code);
      }
    }
    if (new.target) return Reflect.construct(original, args, new.target) as unknown;
    return original.apply(this, args);
  };
  Object.setPrototypeOf(deprecated, original);
  if (original.prototype) deprecated.prototype = original.prototype as unknown;
  return deprecated;
}

/** A logger for one section, on when NODE_DEBUG names it. */
function debuglog(section: string): ((...args: unknown[]) => void) & { enabled: boolean } {
  const wanted = (globalThis.process as NodeJS.Process | undefined)?.env['NODE_DEBUG'] ?? '';
  const name = section.toUpperCase();
  const enabled = wanted
    .toUpperCase()
    .split(',')
    .some((pattern) => pattern === name || pattern === '*');
  const log = (...args: unknown[]) => {
    if (enabled) program.host.write('stderr', `${name} ${process.pid}: ${format(...args)}\n`);
  };
  return Object.assign(log, { enabled });
}

/** Resolves when the signal aborts. */
function aborted(signal: AbortSignal, resource: object): Promise<void> {
  if (!(signal instanceof AbortSignal)) throw invalidArgType('signal', 'AbortSignal', signal);
  if (resource === null || typeof resource !== 'object') throw invalidArgType('resource', 'Object', resource);
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** The module. */
export const util = {
  MIMEParams,
  MIMEType,
  TextDecoder: globalThis.TextDecoder,
  TextEncoder: globalThis.TextEncoder,
  aborted,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  diff,
  format,
  formatWithOptions,
  getSystemErrorMap,
  getSystemErrorMessage,
  getSystemErrorName,
  inherits,
  inspect,
  isArray: Array.isArray,
  isDeepStrictEqual,
  parseArgs,
  parseEnv(text: string) {
    validateString(text, 'content');
    return parseEnv(text);
  },
  promisify,
  stripVTControlCharacters,
  styleText,
  toUSVString: (text: string) => String(text).toWellFormed(),
  transferableAbortController: () => new AbortController(),
  transferableAbortSignal: (signal: AbortSignal) => signal,
  types,
  _extend: (target: object, source: object) => Object.assign(target, source),
  _exceptionWithHostPort: (errno: number, syscall: string, address: string, port?: number) =>
    networkError(getSystemErrorName(errno), syscall, address, port),
  _errnoException: (errno: number, syscall: string) =>
    Object.assign(new Error(`${syscall} ${getSystemErrorName(errno)}`), {
      errno,
      syscall,
      code: getSystemErrorName(errno),
    }),
};

// Errors in browsers other than V8's: makes `stack` what it is in Node, with the first line, V8's names and places, and
// puts messages of the language itself into V8's words. For the worker.
import type { SourceLocation } from '../../../port.ts';
import { CallSite } from './call-sites.ts';
import { type Call, type FindUnit, innermostPlace, readCalls, waitingCall } from './foreign-trace.ts';
import { v8Words } from './v8-words.ts';

interface Known {
  /** The trace as the browser wrote it; undefined where it is kept with the error and can be read at any time. */
  readonly frames: string | undefined;
  /** The browser's own message, if the language itself threw the error. */
  readonly thrown: string | undefined;
  /** The class that was called with `new`. Its constructor and those that it extends are no part of the trace. */
  readonly target: unknown;
  /** Where the program waited for what threw, the innermost first. */
  readonly awaits: SourceLocation[];
  /** The function of the language that threw, for which V8's trace has a line. */
  caller?: string;
  /** `stack`, once it has been asked for. */
  stack?: unknown;
}

type ErrorClass = ErrorConstructor & { prepareStackTrace?: unknown };

const { apply, construct } = Reflect;
const { toString } = Error.prototype;
const { isPrototypeOf } = Object.prototype;
const DEFAULT_LIMIT = 10;
const classes = [
  ...[
    'Error',
    'AggregateError',
    'EvalError',
    'RangeError',
    'ReferenceError',
    'SuppressedError',
    'SyntaxError',
  ],
  ...['TypeError', 'URIError', 'DOMException'],
];

/** Reads and writes traces in V8's form for one program. */
export class ForeignErrors {
  readonly #find: FindUnit;
  readonly #known = new WeakMap<object, Known>();
  /** How each class keeps the trace of an instance, where it is not a property of its own. */
  readonly #getters = new Map<object, () => unknown>();
  #limit: unknown = DEFAULT_LIMIT;

  constructor(find: FindUnit) {
    this.#find = find;
  }

  /** Puts the global classes of errors right, for the whole worker. */
  install(): void {
    const NativeError = Error;
    const capture = NativeError.captureStackTrace as typeof Error.captureStackTrace | undefined;
    for (const { prototype } of [Error, DOMException]) this.#replaceGetter(prototype);
    for (const name of classes) {
      const Native = (globalThis as Record<string, unknown>)[name] as ErrorClass | undefined;
      if (!Native) continue;
      const Replaced = this.#wrap(Native);
      if (Object.getPrototypeOf(Native) === NativeError) Object.setPrototypeOf(Native, Error);
      define(Native.prototype, 'constructor', Replaced);
      define(globalThis, name, Replaced);
    }
    define(Error, 'captureStackTrace', (target: object, above?: (...args: unknown[]) => unknown) => {
      if (capture) capture(target, above);
      else define(target, 'stack', String(new NativeError().stack));
      this.#remember(target, undefined, undefined);
    });
  }

  /** Puts an error right that the language itself threw, if it is one and was not put right before. Returns what it got. */
  readonly mend = (error: unknown): unknown => {
    if (!(error instanceof Error) || this.#known.has(error)) return error;
    const thrown = String(error.message);
    const place = innermostPlace(ownStack(error) ?? this.#keptStack(error), this.#find);
    // The language makes an AggregateError for Promise.any only.
    const words =
      error instanceof AggregateError
        ? 'All promises were rejected'
        : v8Words(thrown, place?.file, place?.offset);
    if (words !== thrown) define(error, 'message', words);
    // SpiderMonkey has a class of its own for too much recursion.
    if (error.name === 'InternalError') Object.setPrototypeOf(error, RangeError.prototype);
    this.#remember(error, undefined, thrown);
    return error;
  };

  /** Says that an error came out of what an `await` of the program waited for. */
  readonly awaited = (error: unknown, location: SourceLocation): void => {
    if (this.mend(error) instanceof Error) this.#known.get(error as Error)?.awaits.push(location);
  };

  /** Says in which function of the language an error was made. Returns the error. */
  readonly calledIn = (caller: string, error: Error): Error => {
    const known = this.#known.get(error);
    if (known) known.caller = caller;
    return error;
  };

  /** A class whose instances are remembered. The browser cuts traces after the engine's own frames; this one before them. */
  #wrap(Native: ErrorClass): ErrorClass {
    const make = (args: unknown[], target: unknown): Error => {
      const error = construct(Native, args, target as ErrorConstructor) as Error;
      this.#remember(error, target, undefined);
      return error;
    };
    const isError = Native === Error;
    const Replaced: ErrorClass = new Proxy(Native, {
      construct: (_, args, target) => make(args, target === Replaced ? Native : target),
      apply: (_, __, args) => make(args, Native),
      get: (_, key) =>
        isError && key === 'stackTraceLimit' ? this.#limit : (Reflect.get(Native, key) as unknown),
      set: (_, key, value) => {
        if (!isError || key !== 'stackTraceLimit') return Reflect.set(Native, key, value);
        this.#limit = value;
        return true;
      },
    });
    return Replaced;
  }

  #remember(error: object, target: unknown, thrown: string | undefined): void {
    this.#known.set(error, { frames: ownStack(error), target, thrown, awaits: [] });
    if (Object.hasOwn(error, 'stack')) this.#showOwn(error);
  }

  #keptStack(error: object): string {
    for (const [prototype, get] of this.#getters) {
      if (isPrototypeOf.call(prototype, error)) return String(apply(get, error, []) ?? '');
    }
    return '';
  }

  #showOwn(error: object): void {
    Object.defineProperty(error, 'stack', {
      get: () => this.#stack(error),
      set: (value) => define(error, 'stack', value),
      configurable: true,
      enumerable: false,
    });
  }

  #replaceGetter(prototype: object): void {
    const { get } = Object.getOwnPropertyDescriptor(prototype, 'stack') ?? {};
    if (!get) return;
    this.#getters.set(prototype, get);
    const read = (error: object) => this.#stack(this.mend(error) as object);
    Object.defineProperty(prototype, 'stack', {
      get(this: object) {
        return read(this);
      },
      set(this: object, value: unknown) {
        define(this, 'stack', value);
      },
      configurable: true,
      enumerable: false,
    });
  }

  /** V8 too writes the trace when it is first asked for. */
  #stack(error: object): unknown {
    const known = this.#known.get(error);
    if (!known) return undefined;
    known.stack ??= this.#prepare(error, this.#calls(error, known));
    return known.stack;
  }

  #calls(error: object, { frames, thrown, target, caller, awaits }: Known): Call[] {
    const calls = readCalls(frames ?? this.#keptStack(error), this.#find, thrown);
    const constructors = constructorNames(target);
    while (constructors.includes(calls[0]?.name.replace(/^new /, '') ?? '')) calls.shift();
    // V8 goes on with the functions that wait. Here they are known only by what came of it, which is for an error that would
    // have no place in the program at all.
    if (calls.every(({ own }) => !own)) calls.push(...awaits.map((at) => waitingCall(at, this.#find)));
    if (caller !== undefined) {
      calls.unshift({ name: caller, address: '<anonymous>', line: 0, column: 0, own: false, waiting: false });
    }
    return typeof this.#limit === 'number' ? calls.slice(0, this.#limit) : [];
  }

  #prepare(error: object, calls: Call[]): unknown {
    const sites = calls.map((call) => new CallSite(call));
    const { prepareStackTrace } = Error as ErrorClass;
    if (typeof prepareStackTrace === 'function')
      return apply(prepareStackTrace, Error, [error, sites]) as unknown;
    return [headerOf(error), ...sites.map((site) => `    at ${String(site)}`)].join('\n');
  }
}

/** The names of a class and of those that it extends, up to the language's own. */
function constructorNames(target: unknown): string[] {
  const names: string[] = [];
  for (let one = target; typeof one === 'function' && !classes.includes(one.name);) {
    if (one.name) names.push(one.name);
    one = Object.getPrototypeOf(one) as unknown;
  }
  return names;
}

function ownStack(error: object): string | undefined {
  return Object.hasOwn(error, 'stack') ? String((error as { stack?: unknown }).stack) : undefined;
}

function headerOf(error: object): string {
  try {
    return apply(toString, error, []);
  } catch {
    return 'Error';
  }
}

function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, configurable: true, enumerable: false });
}

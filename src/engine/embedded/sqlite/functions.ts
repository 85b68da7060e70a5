// JavaScript functions that SQL may call: scalar ones, aggregates and window functions. For this folder.
import { codedError, wrongType } from './errors.ts';
import type { Library } from './library.ts';
import { booleanOption } from './options.ts';
import { fitsInt64, readValue, type SqlValue, toBytes } from './values.ts';

/** SQLite is built for 32-bit WebAssembly. */
const POINTER_BYTES = 4;

type Callback = (...args: unknown[]) => unknown;

/** How a function is registered. */
export interface FunctionShape {
  /** How many arguments it takes; -1 for any number. */
  readonly arity: number;
  /** SQLite's flags: text encoding, `deterministic`, `directOnly`. */
  readonly flags: number;
  readonly bigIntegers: boolean;
}

/** Reads the options that scalar functions and aggregates share. `length` is the callback's own number of arguments. */
export function readShape({ capi }: Library, options: object, length: number): FunctionShape {
  const deterministic = booleanOption(options, 'deterministic', false);
  const directOnly = booleanOption(options, 'directOnly', false);
  const bigIntegers = booleanOption(options, 'useBigIntArguments', false);
  const arity = booleanOption(options, 'varargs', false) ? -1 : length;
  const flags =
    capi.SQLITE_UTF8 |
    (deterministic ? capi.SQLITE_DETERMINISTIC : 0) |
    (directOnly ? capi.SQLITE_DIRECTONLY : 0);
  return { arity, flags, bigIntegers };
}

/** `sqlite3_create_function_v2` for a scalar function. */
export function defineFunction(
  library: Library,
  connection: number,
  name: string,
  shape: FunctionShape,
  callback: Callback,
): number {
  const { capi } = library;
  const call = install(library, 'v(pip)', (context, count, values) => {
    respond(library, context, () => callback(...readArguments(library, count, values, shape.bigIntegers)));
  });
  return capi.sqlite3_create_function_v2(
    connection,
    name,
    shape.arity,
    shape.flags as typeof capi.SQLITE_UTF8,
    0,
    call,
    0,
    0,
    0,
  );
}

/** An aggregate's callbacks. */
export interface Aggregate {
  start: unknown;
  step: Callback;
  result?: Callback;
  inverse?: Callback;
}

/** Checks what was given to `aggregate`. */
export function readAggregate(options: object): Aggregate {
  const { start, step, result, inverse } = options as Record<string, unknown>;
  if (start === undefined) throw wrongType('options.start', 'a function or a primitive value');
  if (typeof step !== 'function') throw wrongType('options.step', 'a function');
  if (result !== undefined && typeof result !== 'function') throw wrongType('options.result', 'a function');
  if (inverse !== undefined && typeof inverse !== 'function') {
    throw wrongType('options.inverse', 'a function');
  }
  return { start, step: step as Callback, result: result as Callback, inverse: inverse as Callback };
}

/** `sqlite3_create_window_function`; without `inverse` it is a plain aggregate. */
export function defineAggregate(
  library: Library,
  connection: number,
  name: string,
  shape: FunctionShape,
  { start, step, result, inverse }: Aggregate,
): number {
  const { capi } = library;
  const states = new Map<number, unknown>();
  const begin = () => (typeof start === 'function' ? (start as Callback)() : start);
  /** SQLite keeps one piece of memory for each group; its address tells the groups apart. */
  const keyOf = (context: number) => capi.sqlite3_aggregate_context(context, 8);
  const stateOf = (context: number) => {
    const key = keyOf(context);
    return states.has(key) ? states.get(key) : begin();
  };
  const advance = (callback: Callback) =>
    install(library, 'v(pip)', (context, count, values) => {
      attempt(library, context, () => {
        const args = readArguments(library, count, values, shape.bigIntegers);
        states.set(keyOf(context), callback(stateOf(context), ...args));
      });
    });
  const finish = (last: boolean) =>
    install(library, 'v(p)', (context) => {
      respond(library, context, () => (result ? result(stateOf(context)) : stateOf(context)));
      if (last) states.delete(keyOf(context));
    });
  const [xValue, xInverse] = inverse ? [finish(false), advance(inverse)] : [0, 0];
  return capi.sqlite3_create_window_function(
    connection,
    name,
    shape.arity,
    shape.flags as typeof capi.SQLITE_UTF8,
    0,
    advance(step),
    finish(true),
    xValue,
    xInverse,
    0,
  );
}

function install({ wasm }: Library, signature: string, callback: (...args: number[]) => void): number {
  return wasm.installFunction(signature as Parameters<typeof wasm.installFunction>[0], callback as never);
}

/** Runs learner code inside SQL. What it throws ends the statement and comes out of it. */
function attempt(library: Library, context: number, action: () => void): void {
  try {
    action();
  } catch (error) {
    library.thrown = { error };
    library.capi.sqlite3_result_error(context, '', 0);
  }
}

function respond(library: Library, context: number, compute: () => unknown): void {
  attempt(library, context, () => {
    const problem = giveResult(library, context, compute());
    if (problem !== undefined) library.capi.sqlite3_result_error(context, problem, -1);
  });
}

/** Hands a result to SQLite, or returns why it cannot. */
function giveResult({ capi }: Library, context: number, value: unknown): string | undefined {
  if (value === null || value === undefined) capi.sqlite3_result_null(context);
  else if (typeof value === 'number') capi.sqlite3_result_double(context, value);
  else if (typeof value === 'string') capi.sqlite3_result_text(context, value, -1, capi.SQLITE_TRANSIENT);
  else if (typeof value === 'bigint') {
    if (!fitsInt64(value)) return 'BigInt value is too large for SQLite';
    capi.sqlite3_result_int64(context, value);
  } else if (value instanceof Promise) return 'Asynchronous user-defined functions are not supported';
  else {
    const bytes = toBytes(value);
    if (!bytes) return 'Returned JavaScript value cannot be converted to a SQLite value';
    capi.sqlite3_result_js(context, bytes);
  }
  return undefined;
}

function readArguments(library: Library, count = 0, values = 0, bigIntegers = false): SqlValue[] {
  const { capi, wasm } = library;
  return Array.from({ length: count }, (_, index) => {
    const value = wasm.peekPtr(values + index * POINTER_BYTES) as number;
    const reader = {
      type: capi.sqlite3_value_type(value),
      int64: () => capi.sqlite3_value_int64(value) as unknown as bigint,
      double: () => capi.sqlite3_value_double(value),
      bytes: () => {
        const at = capi.sqlite3_value_blob(value);
        return wasm.heap8u().subarray(at, at + capi.sqlite3_value_bytes(value));
      },
    };
    return readValue(library, reader, bigIntegers);
  });
}

/** Makes sure that a callback was given. */
export function checkCallback(callback: unknown): asserts callback is Callback {
  if (typeof callback !== 'function') {
    throw codedError(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "function" argument must be a function.');
  }
}

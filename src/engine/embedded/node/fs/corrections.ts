// Where memfs differs from Node in ways that programs notice.
import { invalidArgType } from '../errors.ts';
import { path } from '../path.ts';
import { Interface } from '../readline.ts';

type AnyFunction = (...args: unknown[]) => unknown;

const WRITES = /^(write|append)File(Sync)?$/;

/** Checks arguments that memfs lets through. Throws Node's errors. */
export function checkArguments(name: string, args: unknown[]): void {
  const isPath = typeof args[0] === 'string' || args[0] instanceof URL || ArrayBuffer.isView(args[0]);
  if (name === 'existsSync' && !isPath) warnOfExists();
  if (
    WRITES.test(name) &&
    typeof args[1] !== 'string' &&
    !ArrayBuffer.isView(args[1]) &&
    !isIterable(args[1])
  ) {
    throw invalidArgType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], args[1]);
  }
}

/** Turns a result into what Node gives. */
export function correctResult(name: string, args: unknown[], result: unknown): unknown {
  const recursive = (args[1] as { recursive?: boolean } | undefined)?.recursive === true;
  if (!/^readdir(Sync)?$/.test(name) || !recursive || !Array.isArray(result)) return result;
  const folder = path.resolve(String(args[0]));
  // memfs names some entries of a recursive listing from the root on.
  return result.map((entry: unknown) => {
    if (typeof entry !== 'string' || !path.isAbsolute(entry)) return entry;
    return path.relative(entry.startsWith(folder) ? folder : path.dirname(folder), entry);
  });
}

/** An error whose message names the path as the program wrote it. */
export function correctError(name: string, args: unknown[], error: unknown): unknown {
  const known = error as NodeJS.ErrnoException | null;
  if (!/^mkdir(Sync)?$/.test(name) || known?.code !== 'ENOENT' || typeof args[0] !== 'string') return error;
  known.message = `ENOENT: no such file or directory, mkdir '${args[0]}'`;
  known.path = args[0];
  return known;
}

/** Adds to a file handle the lines that memfs's handles lack. */
export function completeFileHandle(result: unknown): unknown {
  const handle = result as {
    readFile?: AnyFunction;
    readLines?: AnyFunction;
    createReadStream?: AnyFunction;
  } | null;
  if (typeof handle?.readFile !== 'function' || handle.readLines) return result;
  handle.readLines = (options) =>
    new Interface({ input: handle.createReadStream!(options) as NodeJS.ReadableStream });
  return handle;
}

let warnedOfExists = false;

function warnOfExists(): void {
  if (warnedOfExists) return;
  warnedOfExists = true;
  const message = 'Passing invalid argument types to fs.existsSync is deprecated';
  (globalThis.process as NodeJS.Process).emitWarning(message, 'DeprecationWarning', 'DEP0187');
}

function isIterable(value: unknown): boolean {
  return (
    value !== null && typeof value === 'object' && (Symbol.iterator in value || Symbol.asyncIterator in value)
  );
}

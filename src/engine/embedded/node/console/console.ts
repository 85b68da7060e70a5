// The `console` object and `console.Console`: Node's formatting, written to two streams.
import { invalidArgType } from '../errors.ts';
import { native } from '../natives.ts';
import { coloursForced } from '../util/colours.ts';
import { format, formatWithOptions, inspect } from '../util/inspect.ts';
import { program } from '../program.ts';
import { formatDuration } from './duration.ts';
import { table } from './table.ts';

type Write = (text: string) => void;
type InspectOptions = Parameters<typeof inspect>[1];

/** Where a console writes. */
export interface ConsoleTarget {
  out: Write;
  err: Write;
  inspectOptions?: InspectOptions;
  groupIndentation?: number;
}

/** Makes an object with all of console's methods, each usable on its own. */
export function makeConsole(target: ConsoleTarget): Console {
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const step = target.groupIndentation ?? 2;
  let indent = '';

  const print = (write: Write, text: string) => {
    write(`${indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`)}\n`);
  };
  const options = () => ({ colors: coloursForced(), ...target.inspectOptions });
  const text = (args: unknown[]) => formatWithOptions(options(), ...args);
  const out = (...args: unknown[]) => print(target.out, text(args));
  const err = (...args: unknown[]) => print(target.err, text(args));
  const elapsed = (method: string, label: string): string | undefined => {
    const startedAt = timers.get(label);
    if (startedAt !== undefined) return formatDuration(native.now() - startedAt);
    warn(`No such label '${label}' for console.${method}()`);
    return undefined;
  };

  const methods = {
    log: out,
    info: out,
    debug: out,
    warn: err,
    error: err,
    dir(value: unknown, more?: InspectOptions) {
      print(target.out, inspect(value, { customInspect: false, ...options(), ...more }));
    },
    dirxml: out,
    trace(...args: unknown[]) {
      const at = new Error(format(...args));
      at.name = 'Trace';
      Error.captureStackTrace?.(at, methods.trace);
      err('%s', at.stack ?? `Trace: ${at.message}`);
    },
    assert(condition?: unknown, ...args: unknown[]) {
      if (condition) return;
      if (typeof args[0] === 'string') err(`Assertion failed: ${args[0]}`, ...args.slice(1));
      else if (args.length > 0) err('Assertion failed', ...args);
      else err('Assertion failed');
    },
    clear() {},
    count(label: unknown = 'default') {
      const key = String(label);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      out(`${key}: ${counts.get(key)}`);
    },
    countReset(label: unknown = 'default') {
      if (!counts.delete(String(label))) warn(`Count for '${String(label)}' does not exist`);
    },
    group(...args: unknown[]) {
      if (args.length > 0) out(...args);
      indent += ' '.repeat(step);
    },
    groupEnd() {
      indent = indent.slice(0, Math.max(0, indent.length - step));
    },
    table(data: unknown, columns?: string[]) {
      if (columns !== undefined && !Array.isArray(columns))
        throw invalidArgType('properties', 'Array', columns);
      const drawn = table(data, columns);
      if (drawn === undefined) out(data);
      else out(drawn);
    },
    time(label: unknown = 'default') {
      const key = String(label);
      if (timers.has(key)) warn(`Label '${key}' already exists for console.time()`);
      else timers.set(key, native.now());
    },
    timeEnd(label: unknown = 'default') {
      const time = elapsed('timeEnd', String(label));
      if (time === undefined) return;
      out('%s: %s', String(label), time);
      timers.delete(String(label));
    },
    timeLog(label: unknown = 'default', ...args: unknown[]) {
      const time = elapsed('timeLog', String(label));
      if (time !== undefined) out('%s: %s', String(label), time, ...args);
    },
    timeStamp() {},
    profile() {},
    profileEnd() {},
    context: () => methods,
  };
  return Object.assign(methods, { groupCollapsed: methods.group }) as unknown as Console;
}

/** `new console.Console(stdout, stderr?)` or `new console.Console({ stdout, … })`. */
export const Console = function Console(
  first:
    | NodeJS.WritableStream
    | { stdout: NodeJS.WritableStream; stderr?: NodeJS.WritableStream; inspectOptions?: InspectOptions },
  second?: NodeJS.WritableStream,
) {
  const settings = 'stdout' in first ? first : { stdout: first, ...(second ? { stderr: second } : {}) };
  if (typeof settings.stdout?.write !== 'function') {
    throw invalidArgType('stdout', 'Stream', settings.stdout);
  }
  const stderr = settings.stderr ?? settings.stdout;
  const own = makeConsole({
    ...settings,
    out: (text) => void settings.stdout.write(text),
    err: (text) => void stderr.write(text),
  });
  return Object.setPrototypeOf(own, Console.prototype as object) as Console;
} as unknown as typeof globalThis.console.Console;

/** The program's own console, which writes straight to the page. */
export function makeGlobalConsole(): Console {
  const write = (stream: 'stdout' | 'stderr') => (text: string) => {
    if (!program.exited) program.host.write(stream, text);
  };
  return Object.assign(makeConsole({ out: write('stdout'), err: write('stderr') }), { Console });
}

function warn(message: string): void {
  (globalThis.process as NodeJS.Process | undefined)?.emitWarning?.(message);
}

// How a child process ended, told as the port tells it. Imported by the Node engine only.
import type { Exit, ProgramError, Project } from '../port.ts';
import { locateImport, learnerFile, locateInTrace } from '../source/stack-trace.ts';
import type { FromChild } from './child-messages.ts';

/** What the engine saw of a program that is over. */
export interface EndOfProcess {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The engine was asked to stop it. */
  stopped: boolean;
  /** The engine killed it because it did not react: what it was answering, such as `GET /spin`. */
  unresponsive?: { afterMs: number; answering: string[] };
  uncaught?: Extract<FromChild, { type: 'uncaught' }>;
  /** The end of what it printed to stderr. */
  stderr: string;
  folder: string;
  files: Project['files'];
}

/** Node's exit code for a top-level `await` that nothing can end. */
const UNSETTLED_AWAIT = 13;

/** Node's exit code when a handler of uncaught exceptions threw an exception itself. */
const HANDLER_THREW = 7;
/** The first line of an error as Node prints it: `TypeError [ERR_X]: message`. */
const PRINTED_ERROR = /^(?:Uncaught )?(\w*(?:Error|Exception))(?: \[(\w+)\])?: (.*)$/m;

/** Tells the reason, and the error in the learner's own file. */
export function describeExit(end: EndOfProcess): Exit {
  const code = end.signal ? null : end.code;
  if (end.unresponsive)
    return { code: null, reason: 'unresponsive', error: unresponsiveError(end.unresponsive) };
  if (end.stopped) return { code, reason: 'stopped' };
  if (/JavaScript heap out of memory/.test(end.stderr)) {
    return { code: null, reason: 'out-of-memory', error: outOfMemoryError() };
  }
  if (end.uncaught && code !== 0) return { code, reason: 'crash', error: uncaughtError(end.uncaught, end) };
  if (code === UNSETTLED_AWAIT) return { code, reason: 'exit', error: unsettledAwaitError(end) };
  return { code, reason: code === null ? 'crash' : 'exit' };
}

function uncaughtError(uncaught: NonNullable<EndOfProcess['uncaught']>, end: EndOfProcess): ProgramError {
  if (end.code === HANDLER_THREW) return secondError(end) ?? firstError(uncaught, end);
  return firstError(uncaught, end);
}

/** The preload hears of the first error only; what ended the program stands in what Node printed. */
function secondError(end: EndOfProcess): ProgramError | undefined {
  const printed = PRINTED_ERROR.exec(end.stderr);
  if (!printed) return undefined;
  const [, name = 'Error', code, message = ''] = printed;
  const location = locateInTrace(end.stderr.slice(printed.index), end.files);
  return { name, message, ...(code ? { code } : {}), ...(location ? { location } : {}) };
}

function firstError(uncaught: NonNullable<EndOfProcess['uncaught']>, end: EndOfProcess): ProgramError {
  const { name, code } = uncaught;
  const inApp = (text: string) => text.replaceAll(end.folder, '/app');
  const location =
    locateInTrace(uncaught.stack ?? '', end.files) ??
    importLocation(uncaught.message, end.files) ??
    locateInTrace(end.stderr, end.files);
  return {
    name,
    message: inApp(uncaught.message),
    ...(code === undefined ? {} : { code }),
    ...(uncaught.stack === undefined ? {} : { stack: inApp(uncaught.stack) }),
    ...(location ? { location } : {}),
  };
}

/** Node names the importing file of a module that it cannot find, not the line. */
function importLocation(message: string, files: Project['files']) {
  const parts = /^Cannot find (?:module|package) '(?:.*\/)?([^'/]+)' imported from (.+)$/.exec(message);
  const importer = parts?.[2] && learnerFile(parts[2], files);
  return parts?.[1] && importer ? locateImport(importer, parts[1], files) : undefined;
}

function unresponsiveError({ afterMs, answering }: NonNullable<EndOfProcess['unresponsive']>): ProgramError {
  const during = answering.length === 0 ? '' : ` while answering ${answering.join(' and ')}`;
  return {
    name: 'Unresponsive',
    message: `The program was stopped: it was busy for ${afterMs / 1000} seconds${during} and did nothing else in that time.`,
    hint: 'Look for a loop that never ends.',
  };
}

function outOfMemoryError(): ProgramError {
  return {
    name: 'OutOfMemory',
    message: 'The program was stopped: it used up its memory.',
    hint: 'Look for a list or a text that grows without an end.',
  };
}

function unsettledAwaitError(end: EndOfProcess): ProgramError {
  const location = locateInTrace(end.stderr, end.files);
  return {
    name: 'UnsettledAwait',
    message: 'The program ended while it was waiting at an await that nothing could end.',
    hint: 'Look for a promise that is never resolved.',
    ...(location ? { location } : {}),
  };
}

// An uncaught error as Node prints it, and as data for the page. For the worker.
import type { ProgramError, SourceLocation } from '../../../port.ts';
import { type Excerpt, faultDetails } from '../../../source/fault.ts';
import { locateInTrace } from '../../../source/stack-trace.ts';
import { inspect } from '../../node/util/inspect.ts';
import { root, traceAddress } from '../program/paths.ts';
import type { FindUnit } from './foreign-trace.ts';

/** Reports errors of one program. */
export interface ErrorReporter {
  /** The text for stderr. `thrown` says that no promise came between: then the mark is at a `throw`, as in V8. */
  format(error: unknown, thrown: boolean): string;
  /** The same as data. */
  describe(error: unknown): ProgramError;
}

/** `files` is what the program consists of, by relative path; `mend` puts an error right; `find` knows the loaded files. */
export function reportErrors(
  files: Readonly<Record<string, string | Uint8Array>>,
  version: string,
  mend: (error: unknown) => unknown,
  find: FindUnit,
): ErrorReporter {
  const stackOf = (error: unknown): string | undefined => {
    const stack = error instanceof Error ? error.stack : undefined;
    return typeof stack === 'string' ? stack : undefined;
  };
  const mendAll = (error: unknown): void => {
    mend(error);
    if (error instanceof AggregateError) error.errors.forEach(mend);
    if (error instanceof Error) mend(error.cause);
  };
  const locate = (error: unknown): SourceLocation | undefined =>
    faultDetails(error).location ??
    locateInTrace(frames(stackOf(error) ?? ''), files) ??
    (error instanceof AggregateError ? locate(error.errors[0]) : undefined);

  return {
    format(error, thrown) {
      mendAll(error);
      const location = error instanceof AggregateError ? undefined : locate(error);
      const head = location
        ? excerptOf(thrown ? atThrow(location) : location, find, faultDetails(error).excerpt)
        : '';
      const text = error instanceof Error ? withoutBrackets(inspect(error)) : thrownValue(error);
      return `${head}${text}\n\nNode.js ${version}\n`;
    },
    describe(error) {
      mendAll(error);
      const { hint } = faultDetails(error);
      const location = locate(error);
      const described: ProgramError = {
        name: 'Error',
        message: `A value that is no Error was thrown: ${inspect(error)}`,
      };
      if (error instanceof Error) {
        const { name, message } = error;
        described.name = String(name);
        described.message = String(message);
        const { code } = error as { code?: unknown };
        if (typeof code === 'string') described.code = code;
        const stack = stackOf(error);
        if (stack !== undefined) described.stack = stack;
      }
      if (location) described.location = location;
      if (hint !== undefined) described.hint = hint;
      return described;
    },
  };
}

/** What Node prints for a thrown value that is no Error. */
function thrownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `\n${inspect(value)}`;
  return `\n${String(value)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)`;
}

/** Inspection puts an error in brackets when its trace has no frames. Node prints only that of `Promise.any` so. */
function withoutBrackets(text: string): string {
  return text.replace(/^\[(?!AggregateError)([^]*?)\]( \{\n|$)/, '$1$2');
}

/** The frames only: a message may name places too. */
function frames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line))
    .join('\n');
}

/** The `throw` in front of the place where the error was made. */
function atThrow(location: SourceLocation): SourceLocation {
  const before = location.source?.slice(0, (location.column ?? 1) - 1) ?? '';
  const at = /\bthrow\s+$/.exec(before)?.index;
  return at === undefined ? location : { ...location, column: at + 1 };
}

/** The place, its line without types, and carets from the column on, as Node shows them. */
function excerptOf(
  { file, line, column = 1, source = '' }: SourceLocation,
  find: FindUnit,
  { carets = 1, frame, tight = false }: Excerpt = {},
): string {
  if (carets === 0) return '';
  const path = `${root}/${file}`;
  const unit = find(path);
  const address = traceAddress(path, unit?.format);
  if (frame !== undefined) return `${address}:${line}\n${frame}\n\n`;
  // In a circle of modules more is blanked than types.
  const plain = unit?.inCircle ? undefined : unit?.edited?.plain;
  const shown = plain?.split(/\r?\n/)[line - 1] ?? source;
  const indent = source.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return `${address}:${line}\n${shown}\n${indent}${'^'.repeat(carets)}\n${tight ? '' : '\n'}`;
}

// A problem in words: what happened, why, and what to do next. Made from the engine's errors; shown by problem-panel.
import type { EngineError } from '../../engine/engine-error.ts';
import type { Exit, ProgramError, SourceLocation } from '../../engine/port.ts';

export interface Problem {
  /** What happened, in one sentence. */
  title: string;
  /** Why: the program's own message, as far as it says more than the title. */
  detail?: string;
  /** The next step. */
  next: string;
  location?: SourceLocation;
}

/** `src/app.ts, line 12`. */
export function placeInWords(location: SourceLocation): string {
  return `${location.file}, line ${location.line}`;
}

/** A crash that the checks know the cause of says the same when the program is run. */
export function withCause(
  problem: Problem,
  cause: { message: string; location?: SourceLocation | undefined },
): Problem {
  return { ...problem, next: cause.message, ...(cause.location ? { location: cause.location } : {}) };
}

/** What an end of the program has to tell; `undefined` when it simply ended. */
export function problemOfExit(exit: Exit): Problem | undefined {
  if (exit.error) return problemOfProgram(exit, exit.error);
  switch (exit.reason) {
    case 'unresponsive':
      return {
        title: 'Your program stopped answering, so it was ended.',
        next: 'Look for a loop that never finishes, then run again.',
      };
    case 'out-of-memory':
      return {
        title: 'Your program used more memory than a browser tab can give, so it was ended.',
        next: 'Look for an array or a string that grows without end, then run again.',
      };
    case 'crash':
      return {
        title: 'Your program crashed.',
        next: 'Read the last lines in the console, then run again.',
      };
    case 'exit':
      if (exit.code === 0) return undefined;
      return {
        title: `Your program ended with exit code ${exit.code ?? 'unknown'}.`,
        next: 'Look for a call of process.exit, or read the console.',
      };
    case 'stopped':
      return undefined;
  }
}

function problemOfProgram(exit: Exit, error: ProgramError): Problem {
  const { location } = error;
  const place = location ? ` in ${placeInWords(location)}` : '';
  const stopped = exit.reason === 'unresponsive' || exit.reason === 'out-of-memory';
  return {
    title: stopped ? error.message : `Your program stopped with ${withArticle(error.name)}${place}.`,
    ...(stopped ? {} : { detail: error.message }),
    next:
      error.hint ??
      (location ? 'Go to the line, mend it, then run again.' : 'Read the console, then run again.'),
    ...(location ? { location } : {}),
  };
}

/** `a TypeError`, `an Error`. */
function withArticle(name: string): string {
  return `${/^[AEIOU]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** A fault that is not the program's. Engine errors bring their own hint; anything else is ours to apologise for. */
export function problemOfFault(fault: unknown): Problem {
  if (isEngineError(fault)) {
    return {
      title: fault.message,
      next: fault.hint,
      ...(fault.location ? { location: fault.location } : {}),
    };
  }
  const detail = fault instanceof Error ? fault.message : String(fault);
  return {
    title: 'The workspace could not run your program. This is a fault of the course, not of your code.',
    detail,
    next: 'Reload the page and run again. Your code is kept.',
  };
}

/** By shape: the class may come from another chunk than the one that this file is bundled with. */
export function isEngineError(fault: unknown): fault is EngineError {
  return fault instanceof Error && fault.name === 'EngineError' && 'hint' in fault;
}

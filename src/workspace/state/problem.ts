// A problem in words: what happened, why, and what to do next. Made from the engine's errors; shown by problem-panel.
import type { EngineError } from '../../engine/engine-error.ts';
import type { Exit, ProgramError, SourceLocation } from '../../engine/port.ts';
import * as words from '../../words/en/workspace.ts';

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
  return words.place(location.file, location.line);
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
        title: words.unresponsive,
        next: words.unresponsiveNext,
      };
    case 'out-of-memory':
      return {
        title: words.outOfMemory,
        next: words.outOfMemoryNext,
      };
    case 'crash':
      return {
        title: words.crashedSaid,
        next: words.crashedNext,
      };
    case 'exit':
      if (exit.code === 0) return undefined;
      return {
        title: words.endedWithCode(exit.code),
        next: words.exitNext,
      };
    case 'stopped':
      return undefined;
  }
}

function problemOfProgram(exit: Exit, error: ProgramError): Problem {
  const { location } = error;
  const place = location ? placeInWords(location) : undefined;
  const stopped = exit.reason === 'unresponsive' || exit.reason === 'out-of-memory';
  return {
    title: stopped ? error.message : words.stoppedWith(error.name, place),
    ...(stopped ? {} : { detail: error.message }),
    next: error.hint ?? (location ? words.goToLine : words.readConsole),
    ...(location ? { location } : {}),
  };
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
    title: words.courseFault,
    detail,
    next: words.courseFaultNext,
  };
}

/** By shape: the class may come from another chunk than the one that this file is bundled with. */
export function isEngineError(fault: unknown): fault is EngineError {
  return fault instanceof Error && fault.name === 'EngineError' && 'hint' in fault;
}

// Why a program gave no answer or no longer runs, in words for a learner. For the embedded engine's page side.
import { EngineError } from '../../engine-error.ts';
import type { Exit, ProgramError, SourceLocation } from '../../port.ts';

/** What `listening` rejects with when the program ends first. */
export function programEnded(exit: Exit, entry: string): EngineError {
  const { error } = exit;
  const message = {
    crash: `The program crashed before it listened${error ? `: ${error.name}: ${error.message}` : '.'}`,
    stopped: 'The program was stopped before it listened.',
    unresponsive: error?.message ?? 'The program was stopped because it did not react.',
    'out-of-memory': error?.message ?? 'The program was stopped because it used up its memory.',
    exit:
      error?.message ?? `The program ended with exit code ${exit.code ?? 0} and never listened on a port.`,
  }[exit.reason];
  const hint =
    error?.hint ?? `A server goes on running: check that ${entry} starts one, and read the console.`;
  return new EngineError('program-ended', message, hint, { exit, location: error?.location });
}

/** A request that the end of the program cut off. */
export function endedWhileAnswering(title: string, exit: Exit): EngineError {
  const { error } = exit;
  const killed = exit.reason === 'unresponsive' || exit.reason === 'out-of-memory';
  const verb = { crash: 'crashed', stopped: 'was stopped' }[exit.reason as string] ?? 'ended';
  const message =
    killed && error
      ? error.message
      : `The program ${verb} and could not answer ${title}${error ? `: ${error.message}` : '.'}`;
  const hint = error?.hint ?? 'Look at the console, then run the program again.';
  return new EngineError('connection-reset', message, hint, { exit, location: error?.location });
}

/** A request to a port that nobody listens on. */
export function connectionRefused(title: string, port: number | undefined, exit?: Exit): EngineError {
  const where = port === undefined ? 'any port' : `port ${port}`;
  const why = exit ? 'the program no longer runs' : `the program does not listen on ${where}`;
  const hint = exit ? 'Run the program again.' : 'Check that the server is started, and on which port.';
  return new EngineError('connection-refused', `${title} could not be sent, because ${why}.`, hint, { exit });
}

/** A connection that the program closed without a whole answer. */
export function connectionReset(title: string): EngineError {
  const hint = 'Look at what the handler does with its response, and at the console.';
  return new EngineError(
    'connection-reset',
    `The program closed the connection before it answered ${title}.`,
    hint,
  );
}

/** Where a request is stuck: at an `await`, or, when that is not known, in a handler of the server made there. */
export interface StuckAt {
  readonly location: SourceLocation;
  readonly waiting: boolean;
}

/** A request that got no answer in time. */
export function requestTimeout(title: string, timeoutMs: number, at?: StuckAt): EngineError {
  const message = `${title} got no answer within ${timeoutMs / 1000} seconds.`;
  if (!at) {
    const hint = 'Look for a promise that never settles, or a handler that never sends its response.';
    return new EngineError('request-timeout', message, hint);
  }
  const { location, waiting } = at;
  const place = `${location.file}:${location.line}`;
  const [where, hint] = waiting
    ? [`The program is waiting at ${place}.`, 'Look at that line: what it waits for never comes.']
    : [
        `The server made at ${place} has not ended its response.`,
        'Check that every way through its handler sends and ends a response.',
      ];
  return new EngineError('request-timeout', `${message} ${where}`, hint, { location });
}

/** A request that the caller gave up. */
export function requestAborted(title: string): EngineError {
  return new EngineError(
    'aborted',
    `The request ${title} was cancelled.`,
    'Send it again when you are ready.',
  );
}

/** A program that was ended because its code never paused. `answering` lists requests such as `GET /spin`. */
export function unresponsive(
  answering: readonly string[],
  at?: SourceLocation,
  seconds?: number,
): ProgramError {
  const during = answering.length === 0 ? '' : `, while answering ${answering.join(' and ')}`;
  const error: ProgramError = {
    name: 'Unresponsive',
    message: `Stopped: the program did not react for more than 5 seconds${during}.`,
    hint: 'Look for a loop that never ends.',
  };
  if (!at) return error;
  error.location = at;
  if (seconds === undefined) {
    error.message = `Stopped: the program did not react for more than 5 seconds${during}. It was last seen at ${at.file}:${at.line}.`;
  } else {
    error.message = `Stopped: the code at ${at.file}:${at.line} ran for ${seconds} seconds without finishing${during}.`;
    if (/\b(for|while|do)\b/.test(at.source ?? '')) {
      error.message = error.message.replace('the code at', 'the loop at');
      error.hint =
        'Check that the condition of the loop becomes false, or that it is left with break or return.';
    }
  }
  return error;
}

/** A program whose process is gone, which happens when its memory is used up. */
export function outOfMemory(answering: readonly string[]): ProgramError {
  const during = answering.length === 0 ? '' : `, while answering ${answering.join(' and ')}`;
  return {
    name: 'OutOfMemory',
    message: `Stopped: the program used up its memory${during}.`,
    hint: 'Look for a list or a text that grows without an end.',
  };
}

/** A worker that could not even start. */
export function workerFailed(message: string): ProgramError {
  return {
    name: 'EngineFault',
    message: `The engine could not start the program: ${message}`,
    hint: 'Reload the page.',
  };
}

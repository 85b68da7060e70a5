// How a program ends: `process.exit`, nothing left to do, an uncaught error, or a signal.
import { whereEmitted } from '../events/event-emitter.ts';
import { checkIdle, isIdle } from '../event-loop.ts';
import { program } from '../program.ts';
import { inspect } from '../util/inspect.ts';

/** Numbers of the signals that a program may be sent. */
export const SIGNALS: Record<string, number> = {
  ...{
    SIGHUP: 1,
    SIGINT: 2,
    SIGQUIT: 3,
    SIGILL: 4,
    SIGTRAP: 5,
    SIGABRT: 6,
    SIGBUS: 7,
    SIGFPE: 8,
    SIGKILL: 9,
  },
  ...{
    SIGUSR1: 10,
    SIGSEGV: 11,
    SIGUSR2: 12,
    SIGPIPE: 13,
    SIGALRM: 14,
    SIGTERM: 15,
    SIGCHLD: 17,
    SIGCONT: 18,
  },
  ...{ SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21, SIGTTOU: 22, SIGWINCH: 28 },
};
/** Signals that do nothing to a program that does not listen for them. */
const HARMLESS = ['SIGCHLD', 'SIGCONT', 'SIGWINCH'];

/** Node's exit code for a top-level `await` that never settles. */
const UNSETTLED_AWAIT = 13;

/** Thrown by `process.exit` to stop the code that called it. Nothing should report it. */
export class ProgramExit extends Error {
  override readonly name = 'ProgramExit';
}

/** Ends the program: `exit` listeners run, then nothing of it runs any more. Does not return. */
export function exit(process: NodeJS.Process, code?: unknown): never {
  if (code !== undefined) process.exitCode = code as number;
  end(process);
  throw new ProgramExit('The program has ended.');
}

/** Ends the program without stopping the caller. */
export function end(process: NodeJS.Process): void {
  if (program.exited) return;
  const code = Number(process.exitCode ?? 0);
  try {
    process.emit('exit', code);
  } catch (error) {
    if (!(error instanceof ProgramExit)) program.host.write('stderr', program.host.formatError(error, true));
  }
  if (program.exited) return;
  program.exited = true;
  program.host.exit(Number(process.exitCode ?? 0));
}

/** Ends the program when nothing is left to do, unless `beforeExit` gives it something. */
export function endWhenIdle(process: NodeJS.Process): void {
  if (!program.mainFinished) {
    program.host.write('stderr', 'Warning: Detected unsettled top-level await\n');
    process.exitCode = UNSETTLED_AWAIT;
    end(process);
    return;
  }
  process.emit('beforeExit', Number(process.exitCode ?? 0));
  if (isIdle()) end(process);
  else checkIdle();
}

/** What Node does with an error that nobody caught. */
export function handleUncaught(
  process: NodeJS.Process,
  error: unknown,
  origin: 'uncaughtException' | 'unhandledRejection',
  promise?: Promise<unknown>,
): void {
  if (program.exited || error instanceof ProgramExit) return;
  let problem = error;
  if (promise) {
    if (listeners(process, 'unhandledRejection') > 0) {
      emit(process, 'unhandledRejection', error, promise);
      return;
    }
    if (!(error instanceof Error)) problem = rejectedWith(error);
  }
  emit(process, 'uncaughtExceptionMonitor', problem, origin);
  if (listeners(process, 'uncaughtException') > 0) {
    try {
      emit(process, 'uncaughtException', problem, origin);
    } catch (second) {
      crash(process, second, 7, true);
    }
    return;
  }
  crash(process, problem, 1, origin === 'uncaughtException');
}

/** What a signal does: its listeners run, or it ends the program, which then has no exit code. */
export function handleSignal(process: NodeJS.Process, name: string): void {
  if (listeners(process, name) > 0) {
    emit(process, name, name, SIGNALS[name]);
    return;
  }
  if (program.exited || HARMLESS.includes(name)) return;
  program.exited = true;
  program.host.exit(null);
}

// Node's types of `process` know only some of these events.
function emit(process: NodeJS.EventEmitter, event: string, ...args: unknown[]): void {
  process.emit(event, ...args);
}

function listeners(process: NodeJS.EventEmitter, event: string): number {
  return process.listenerCount(event);
}

function crash(process: NodeJS.Process, error: unknown, code: number, thrown: boolean): void {
  if (error instanceof ProgramExit) return;
  const emitted = whereEmitted(error);
  if (emitted !== undefined && error instanceof Error) error.stack = `${error.stack}\n${emitted}`;
  const text = program.host.formatError(error, thrown);
  program.host.write('stderr', text.endsWith('\n') ? text : `${text}\n`);
  process.exitCode = code;
  end(process);
}

/** What Node makes of a rejection with a value that is no error. */
function rejectedWith(reason: unknown): Error {
  const shown =
    typeof reason === 'object' && reason !== null
      ? `#<${reason.constructor?.name ?? 'Object'}>`
      : typeof reason === 'function'
        ? inspect(reason)
        : String(reason);
  const message =
    'This error originated either by throwing inside of an async function without a catch block, or by rejecting a ' +
    `promise which was not handled with .catch(). The promise rejected with the reason "${shown}".`;
  const error = Object.assign(new Error(message), { code: 'ERR_UNHANDLED_REJECTION' });
  // Node's own code made it, so its trace is the first line only.
  error.name = 'UnhandledPromiseRejection';
  error.stack = `UnhandledPromiseRejection: ${message}`;
  Object.defineProperty(error, 'name', { enumerable: false });
  return error;
}

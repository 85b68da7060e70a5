// Why a program gave no answer, in words for a learner. Imported by the Node engine only.
import { EngineError } from '../engine-error.ts';
import type { Exit } from '../port.ts';

/** A broken connection often means that the program is about to end: how long to wait for that. */
const EXIT_WAIT_MS = 1000;

/** Turns Node's error of a request into the port's. */
export async function connectionError(
  error: unknown,
  title: string,
  port: number | undefined,
  exited: Promise<Exit>,
): Promise<EngineError> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const cause = { cause: error };
  const exit = await exitSoon(exited, code === 'ECONNREFUSED' ? 0 : EXIT_WAIT_MS);
  if (exit) {
    const why = exit.error ? `: ${exit.error.message}` : '.';
    const { location } = exit.error ?? {};
    return new EngineError(
      'connection-reset',
      exit.reason === 'unresponsive' || exit.reason === 'out-of-memory'
        ? (exit.error?.message ?? `The program was stopped while answering ${title}.`)
        : `The program ${exit.reason === 'crash' ? 'crashed' : 'ended'} and could not answer ${title}${why}`,
      exit.error?.hint ?? 'Look at the error in the console, then run the program again.',
      { ...cause, exit, ...(location ? { location } : {}) },
    );
  }
  if (code === 'ECONNREFUSED') {
    const where = port === undefined ? 'any port' : `port ${port}`;
    return new EngineError(
      'connection-refused',
      `${title} could not be sent, because the program does not listen on ${where}.`,
      'Check that the server is started, and on which port.',
      cause,
    );
  }
  const invalid = typeof code === 'string' && code.startsWith('HPE_');
  return new EngineError(
    'connection-reset',
    invalid
      ? `The answer to ${title} is not valid HTTP, so it could not be read.`
      : `The program closed the connection before it answered ${title}.`,
    'Look at what the handler writes, and at the console.',
    cause,
  );
}

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
  const { location } = error ?? {};
  return new EngineError(
    'program-ended',
    message,
    error?.hint ?? `A server goes on running: check that ${entry} starts one, and read the console.`,
    { exit, ...(location ? { location } : {}) },
  );
}

function exitSoon(exited: Promise<Exit>, waitMs: number): Promise<Exit | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), waitMs);
    void exited.then((exit) => {
      clearTimeout(timer);
      resolve(exit);
    });
  });
}

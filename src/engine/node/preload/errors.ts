// Telling the engine which error ends the program. Imported by the preload only.
import { inspect } from 'node:util';
import type { FromChild } from '../child-messages.ts';

/** Reports every uncaught exception and unhandled rejection, without changing what Node does about it. */
export function reportErrors(send: (message: FromChild) => void): void {
  process.on('uncaughtExceptionMonitor', (error: unknown) => {
    if (!(error instanceof Error)) {
      send({
        type: 'uncaught',
        name: 'Error',
        message: `A value that is no Error was thrown: ${inspect(error)}`,
      });
      return;
    }
    const code: unknown = 'code' in error ? error.code : undefined;
    send({
      type: 'uncaught',
      name: error.name,
      message: error.message,
      ...(typeof code === 'string' ? { code } : {}),
      ...(error.stack === undefined ? {} : { stack: error.stack }),
    });
  });
}

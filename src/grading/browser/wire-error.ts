// Errors as they cross between page and worker. Imported by both sides of the engine's line.
import { EngineError } from '../../engine/engine-error.ts';
import type { WireError } from './messages.ts';

const OUR_FAULT = 'This is a fault of the course. Try again, and reload the page if it comes back.';

/** An error for the line. */
export function toWire(error: unknown): WireError {
  if (error instanceof EngineError) {
    const { code, message, hint, exit, location } = error;
    return { code, message, hint, ...(exit ? { exit } : {}), ...(location ? { location } : {}) };
  }
  return { message: error instanceof Error ? error.message : String(error), hint: OUR_FAULT };
}

/** The error that was sent. One that is no EngineError counts as an engine that cannot be used. */
export function fromWire({ code = 'boot-failed', message, hint, exit, location }: WireError): EngineError {
  return new EngineError(code, message, hint, {
    ...(exit ? { exit } : {}),
    ...(location ? { location } : {}),
  });
}

// The one error type of the engine port. Any layer may import it.
import type { Exit, SourceLocation } from './port.ts';

/** What kind of trouble: stable, for code to branch on. */
export type EngineErrorCode =
  | 'boot-timeout'
  | 'boot-failed'
  | 'unsupported'
  | 'bad-project'
  | 'program-ended'
  | 'connection-refused'
  | 'connection-reset'
  | 'request-timeout'
  | 'no-such-file'
  | 'aborted'
  | 'disposed';

/** An error that tells a person what happened (`message`) and what to do next (`hint`). */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  /** The next step, in one sentence. */
  readonly hint: string;
  /** How the program ended, when that is the cause. */
  readonly exit?: Exit;
  /** Where the program was waiting, when a request got no answer and the engine can tell. */
  readonly location?: SourceLocation;

  constructor(
    code: EngineErrorCode,
    message: string,
    hint: string,
    more: { exit?: Exit; location?: SourceLocation; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.hint = hint;
    if (more.exit) this.exit = more.exit;
    if (more.location) this.location = more.location;
  }
}

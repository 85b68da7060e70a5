// What can go wrong with an answer that did come: the errors of the HTTP client itself. Any layer may import it.

/** Stable, for code to branch on. */
export type HttpClientErrorCode =
  'redirect-loop' | 'bad-redirect' | 'bad-response' | 'body-too-large' | 'body-timeout' | 'body-broken';

/** An error that tells a person what happened (`message`) and what to do next (`hint`), as EngineError does. */
export class HttpClientError extends Error {
  override readonly name = 'HttpClientError';
  readonly code: HttpClientErrorCode;
  readonly hint: string;

  constructor(code: HttpClientErrorCode, message: string, hint: string, more: { cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.hint = hint;
  }
}

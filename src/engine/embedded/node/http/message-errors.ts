// Errors of writing a message.
import { nodeError } from '../errors.ts';

/** `ERR_HTTP_HEADERS_SENT`. */
export function headersSent(action: string): Error {
  return nodeError(
    Error,
    'ERR_HTTP_HEADERS_SENT',
    `Cannot ${action} headers after they are sent to the client`,
  );
}

/** `ERR_STREAM_DESTROYED`. */
export function streamDestroyed(action: string): Error {
  return nodeError(Error, 'ERR_STREAM_DESTROYED', `Cannot call ${action} after a stream was destroyed`);
}

/** `ERR_HTTP_CONTENT_LENGTH_MISMATCH`; both in bytes. */
export function lengthMismatch(got: number, wanted: number | null): Error {
  return nodeError(
    Error,
    'ERR_HTTP_CONTENT_LENGTH_MISMATCH',
    `Response body's content-length of ${got} byte(s) does not match the content-length of ${String(wanted)} byte(s) set in header`,
  );
}

// Reading a response's body to its end, with limits. Imported by the HTTP client only.
import { joinBytes } from '../../lib/bytes.ts';
import { EngineError } from '../engine-error.ts';
import { HttpClientError } from './http-client-error.ts';

export interface BodyLimits {
  maxBytes: number;
  /** Milliseconds until the body must be there. Default: no limit. */
  timeoutMs?: number;
  /** Called with each piece as it comes. */
  onPiece?: (piece: Uint8Array) => void;
  signal?: AbortSignal;
  /** Method and path, for messages. */
  title: string;
}

/** What was read, and why reading ended early if it did. */
export interface ReadBody {
  body: Uint8Array;
  error?: unknown;
}

/** Reads to the end, to a limit, or to an error; what came until then is always kept. Never rejects. */
export async function readBody(stream: ReadableStream<Uint8Array>, limits: BodyLimits): Promise<ReadBody> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  const interrupted = Promise.withResolvers<never>();
  interrupted.promise.catch(() => {});
  const { timeoutMs } = limits;
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => interrupted.reject(timedOut(limits.title, timeoutMs)), timeoutMs);
  const onAbort = () => interrupted.reject(aborted(limits));
  limits.signal?.addEventListener('abort', onAbort);
  if (limits.signal?.aborted) onAbort();
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), interrupted.promise]);
      if (done) return { body: joinBytes(pieces) };
      const room = limits.maxBytes - size;
      pieces.push(value.byteLength > room ? value.subarray(0, room) : value);
      limits.onPiece?.(value);
      size += value.byteLength;
      if (size > limits.maxBytes) throw tooLarge(limits);
    }
  } catch (error) {
    reader.cancel(error).catch(() => {});
    const known = error instanceof HttpClientError || error instanceof EngineError;
    return { body: joinBytes(pieces), error: known ? error : broken(limits, error) };
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener('abort', onAbort);
  }
}

function timedOut(title: string, timeoutMs: number): HttpClientError {
  return new HttpClientError(
    'body-timeout',
    `The response to ${title} began, but had not ended after ${timeoutMs / 1000} seconds.`,
    'Look for a stream that is written to but never closed.',
  );
}

function tooLarge({ title, maxBytes }: BodyLimits): HttpClientError {
  return new HttpClientError(
    'body-too-large',
    `The response to ${title} is larger than ${Math.round(maxBytes / 1e6)} MB, so reading it was stopped.`,
    'Look for a loop that goes on writing, or send less at a time.',
  );
}

function broken({ title }: BodyLimits, cause: unknown): HttpClientError {
  return new HttpClientError(
    'body-broken',
    `The response to ${title} broke off before its end.`,
    'Look in the console for an error that was thrown while the response was being written.',
    { cause },
  );
}

function aborted({ title }: BodyLimits): EngineError {
  return new EngineError(
    'aborted',
    `The request ${title} was cancelled.`,
    'Send it again when you are ready.',
  );
}

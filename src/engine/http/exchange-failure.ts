// Turning an error into the failure that an exchange records, and refusing answers that are no HTTP.
// Imported by the HTTP client only.
import { EngineError } from '../engine-error.ts';
import type { EngineResponse } from '../port.ts';
import type { ExchangeFailure } from './exchange.ts';
import { HttpClientError } from './http-client-error.ts';

/** The record of an error that a request met. */
export function failureOf(error: unknown, title: string): ExchangeFailure {
  if (error instanceof EngineError) {
    const { code, message, hint, location } = error;
    return { code, message, hint, ...(location ? { location } : {}) };
  }
  if (error instanceof HttpClientError) {
    return { code: error.code, message: error.message, hint: error.hint };
  }
  return {
    code: 'unknown',
    message: `${title} could not be sent: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Run the program again. If this comes back, it is a fault of the course, not of your code.',
  };
}

/**
 * The head of an answer, copied field by field. What runs beside the learner's code made the answer, so nothing but
 * a status, a text and pairs of strings is let through. Throws `bad-response`.
 */
export function checkedHead(
  answer: EngineResponse,
  title: string,
): Pick<EngineResponse, 'status' | 'statusText' | 'headers'> {
  const { status, statusText, headers } = answer;
  const pairs: unknown = headers;
  const isPair = (pair: unknown): pair is [string, string] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
  if (!Number.isInteger(status) || status < 100 || status > 999) throw badResponse(title, 'status');
  if (typeof statusText !== 'string') throw badResponse(title, 'status text');
  if (!Array.isArray(pairs) || !pairs.every(isPair)) throw badResponse(title, 'header fields');
  return { status, statusText, headers: pairs.map(([name, value]) => [name, value]) };
}

function badResponse(title: string, part: string): HttpClientError {
  return new HttpClientError(
    'bad-response',
    `The answer to ${title} is no HTTP response: its ${part} cannot be read.`,
    'Run the program again. If this comes back, it is a fault of the course, not of your code.',
  );
}

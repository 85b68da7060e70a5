// From failures to results in the form that is stored and shown. Imported by the runner only.
import type { Exchange } from '../engine/http/exchange.ts';
import { headerValue } from '../engine/http/headers.ts';
import { toText } from '../lib/bytes.ts';
import type { CheckFailure } from './check-failure.ts';
import type { CheckDefinition } from './define-checks.ts';
import type { Diagnosis } from './detectors/diagnosis.ts';
import type { CheckResult } from './result.ts';
import { shorten } from './show.ts';

const MAX_BODY_LENGTH = 10_000;

/** A check that passed. */
export function passedResult(
  check: CheckDefinition,
  exchanges: readonly Exchange[],
  durationMs: number,
): CheckResult {
  const { id, title, why } = check;
  return {
    id,
    title,
    why,
    status: 'pass',
    message: '',
    exchanges: exchanges.map((exchange) => exchange.id),
    durationMs,
  };
}

/** A check that was not run, with the reason. */
export function notRunResult({ id, title, why }: CheckDefinition, message: string): CheckResult {
  return { id, title, why, status: 'not-run', message, exchanges: [], durationMs: 0 };
}

/** A check that failed, with the request that shows it. A diagnosis, when there is one, explains it better. */
export function failedResult(
  check: CheckDefinition,
  seen: {
    failure: CheckFailure;
    diagnosis: Diagnosis | undefined;
    exchanges: readonly Exchange[];
    durationMs: number;
  },
): CheckResult {
  const { failure, diagnosis, exchanges, durationMs } = seen;
  const { page, expected, actual, location: named } = failure.details;
  const exchange = page?.exchange ?? exchanges.at(-1);
  const location = diagnosis?.location ?? named;
  return {
    id: check.id,
    title: check.title,
    why: check.why,
    status: 'fail',
    message: diagnosis?.message ?? failure.message,
    ...(exchange ? { request: reportRequest(exchange) } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(location ? { location } : {}),
    exchanges: exchanges.map(({ id }) => id),
    durationMs,
  };
}

function reportRequest({ id, request }: Exchange): NonNullable<CheckResult['request']> {
  const { method, path, headers, body } = request;
  const type = headerValue(headers, 'Content-Type') ?? '';
  const isText = body.byteLength === 0 || /^text\/|json|x-www-form-urlencoded|^multipart\//i.test(type);
  const text = isText
    ? shorten(toText(body), MAX_BODY_LENGTH)
    : `<${body.byteLength} bytes of ${type || 'unknown type'}>`;
  return { id, method, path, headers, body: text };
}

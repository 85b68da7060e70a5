// The exchange at a glance: the request leaves to the right in amber, the response comes back in teal.
// Imported by the inspector.
import type { Exchange } from '../../engine/http/exchange.ts';
import { isUnderWay } from '../state/tell-when-sent.ts';
import { durationInWords, outcomeInWords, sizeInWords } from './in-words.ts';

export function RoundTrip({ exchange }: { exchange: Exchange }) {
  const { request, response, failure, durationMs } = exchange;
  const answered = response && !failure;
  const waits = isUnderWay(exchange);
  const leg = answered ? 'response' : waits ? 'waiting' : 'broken';
  return (
    <h3 class="round-trip" tabIndex={-1} data-page-focus>
      <span class="round-trip-leg round-trip-request">
        <span class="round-trip-words">
          {request.method} {request.path}
        </span>
        <svg class="round-trip-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 5h100" />
        </svg>
        <svg class="round-trip-head" viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
          <path d="m1 1 6 4-6 4" />
        </svg>
        {request.body.byteLength > 0 && (
          <span class="round-trip-size">{sizeInWords(request.body.byteLength)}</span>
        )}
      </span>{' '}
      <span class={`round-trip-leg round-trip-${leg}`}>
        <span class="round-trip-words">{outcomeInWords(exchange)}</span>{' '}
        {!waits && (
          <svg class="round-trip-head" viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
            <path d={answered ? 'm7 1-6 4 6 4' : 'm1 2 6 6m0-6-6 6'} />
          </svg>
        )}
        <svg class="round-trip-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 5h100" />
        </svg>
        {!waits && (
          <span class="round-trip-size">
            {durationInWords(durationMs)}
            {answered && `, ${sizeInWords(response.body.byteLength)}`}
          </span>
        )}
      </span>
    </h3>
  );
}

// One request of the list: what was asked (amber), what came back (teal), and who asked. Imported by the inspector.
import { memo } from 'preact/compat';
import type { Exchange } from '../../engine/http/exchange.ts';
import { isUnderWay } from '../state/tell-when-sent.ts';
import { durationInWords, outcomeInWords, senderNames, sizeInWords } from './in-words.ts';
import { firstVisitor } from '../state/visitors.ts';
import * as words from '../../words/en/inspector.ts';

interface RequestRowProps {
  id: string;
  exchange: Exchange;
  hop: number;
  /** The title of the check that sent it. */
  check: string | undefined;
  isOpen: boolean;
  /** Where the arrow keys are. */
  isReached: boolean;
  onOpen: (exchange: Exchange) => void;
}

export const RequestRow = memo(function RequestRow(props: RequestRowProps) {
  const { id, exchange, hop, check, isOpen, isReached, onOpen } = props;
  const { request, response, sender, visitor, durationMs } = exchange;
  const waits = isUnderWay(exchange);
  const isError = exchange.failure !== undefined || (response && response.status >= 500);
  const outcome = waits ? 'request-waiting' : isError ? 'request-error' : '';
  const details = [
    sender === 'check' ? (check ?? words.check) : senderNames[sender],
    visitor === firstVisitor || sender === 'check' ? undefined : visitor,
    waits ? undefined : durationInWords(durationMs),
    response && sizeInWords(response.body.byteLength),
  ];
  return (
    <div
      id={id}
      role="option"
      class="request-row"
      data-hop={hop > 0 ? 'yes' : undefined}
      data-reached={isReached ? 'yes' : undefined}
      aria-selected={isOpen}
      onClick={() => onOpen(exchange)}
    >
      <span class="request-first">
        {hop > 0 && (
          <svg class="request-hop" viewBox="0 0 14 12" width="14" height="12" role="img">
            <title>{words.redirectedTo} </title>
            <path d="M2 0v7h9M8 4l3 3-3 3" />
          </svg>
        )}
        <span class="request-method">{request.method}</span>{' '}
        <span class="request-path" title={request.path}>
          {request.path}
        </span>{' '}
        <span class={`request-outcome ${outcome}`}>
          {response && !exchange.failure ? response.status : outcomeInWords(exchange)}
        </span>
      </span>
      <span class="request-details"> {details.filter(Boolean).join(' · ')}</span>
    </div>
  );
});

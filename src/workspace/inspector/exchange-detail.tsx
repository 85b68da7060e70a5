// One exchange: the round trip at a glance, what can be done with it, and both messages. Imported by the inspector.
import type { Exchange } from '../../engine/http/exchange.ts';
import { isUnderWay } from '../state/tell-when-sent.ts';
import { ExchangeActions } from './exchange-actions.tsx';
import { ExchangeOrigin } from './exchange-origin.tsx';
import { NoResponse } from './no-response.tsx';
import { MessageView } from './message-view.tsx';
import type { PanelStore } from './panel-store.ts';
import { requestLine, statusLine } from './raw-message.ts';
import { RedirectChain } from './redirect-chain.tsx';
import { RoundTrip } from './round-trip.tsx';
import { explainStatus } from './explain-status.ts';
import { queryOf } from './form-fields.ts';
import * as words from '../../words/en/inspector.ts';

interface ExchangeDetailProps {
  exchange: Exchange;
  panel: PanelStore;
  onBack: () => void;
}

export function ExchangeDetail({ exchange, panel, onBack }: ExchangeDetailProps) {
  const { request, response, failure } = exchange;
  const isRaw = panel.isRaw.value;
  return (
    <article class="exchange" aria-label={`${request.method} ${request.path}`}>
      <div class="exchange-top">
        <button type="button" class="quiet-button inspector-back" onClick={onBack}>
          {words.allRequests}
        </button>
        <MessageMode isRaw={panel.isRaw} />
      </div>
      <RoundTrip exchange={exchange} />
      <RedirectChain exchange={exchange} />
      <ExchangeOrigin exchange={exchange} />
      <ExchangeActions exchange={exchange} panel={panel} />
      <MessageView
        side="request"
        firstLine={requestLine(request)}
        message={request}
        query={queryOf(request.path)}
        isRaw={isRaw}
      />
      {isUnderWay(exchange) && <p class="exchange-waiting">{words.underWay}</p>}
      {failure && <NoResponse failure={failure} isPartial={response !== undefined} />}
      {response && (
        <MessageView
          side="response"
          firstLine={statusLine(response)}
          explanation={explainStatus(response.status)}
          message={response}
          isRaw={isRaw}
        />
      )}
    </article>
  );
}

/** Laid out for reading, or as it went over the wire. */
function MessageMode({ isRaw }: Pick<PanelStore, 'isRaw'>) {
  return (
    <fieldset class="message-mode">
      <legend class="visually-hidden">{words.howShown}</legend>
      {([false, true] as const).map((raw) => (
        <label key={String(raw)}>
          <input
            type="radio"
            name="message-mode"
            checked={isRaw.value === raw}
            onChange={() => {
              isRaw.value = raw;
            }}
          />
          {raw ? words.raw : words.pretty}
        </label>
      ))}
    </fieldset>
  );
}

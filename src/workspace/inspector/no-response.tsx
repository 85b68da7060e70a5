// In place of a response: what happened, why, and what to do next. Imported by the inspector.
import type { ExchangeFailure } from '../../engine/http/exchange.ts';
import { describeFailure } from '../preview/failure.ts';
import { placeInWords } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/inspector.ts';

interface NoResponseProps {
  failure: ExchangeFailure;
  /** Something of the response did come. */
  isPartial: boolean;
}

export function NoResponse({ failure, isPartial }: NoResponseProps) {
  const { files } = useWorkspace();
  const { title, what, next } = describeFailure(failure);
  const { location } = failure;
  return (
    <section class="no-response" aria-label={isPartial ? words.wentWrong : words.noResponse}>
      <h4>{isPartial ? title : words.noResponseBecause(title)}</h4>
      <p>{what}</p>
      {location && (
        <p>
          {words.lookAt(
            <button type="button" class="place-link" onClick={() => files.goTo(location)}>
              {placeInWords(location)}
            </button>,
          )}
        </p>
      )}
      <p>
        <strong>{words.next}</strong> {next}
      </p>
      {isPartial && <p>{words.untilThen}</p>}
    </section>
  );
}

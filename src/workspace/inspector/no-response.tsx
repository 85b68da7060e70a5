// In place of a response: what happened, why, and what to do next. Imported by the inspector.
import type { ExchangeFailure } from '../../engine/http/exchange.ts';
import { describeFailure } from '../preview/failure.ts';
import { placeInWords } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';

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
    <section class="no-response" aria-label={isPartial ? 'What went wrong' : 'No response'}>
      <h4>{isPartial ? title : `No response: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}</h4>
      <p>{what}</p>
      {location && (
        <p>
          Look at{' '}
          <button type="button" class="place-link" onClick={() => files.goTo(location)}>
            {placeInWords(location)}
          </button>
        </p>
      )}
      <p>
        <strong>Next:</strong> {next}
      </p>
      {isPartial && <p>What came until then is below.</p>}
    </section>
  );
}

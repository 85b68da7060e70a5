// How the request under way, or the last one, went: for the eye beside the address, and in words for a screen reader. Part of the preview.
import type { PreviewController } from './preview-controller.ts';
import type { Answer, Phase } from './preview-state.ts';
import * as texts from '../../words/en/preview.ts';
import { oneDigit } from '../../words/format.ts';

export function PreviewStatus({ controller }: { controller: PreviewController }) {
  const phase = controller.phase.value;
  return (
    <>
      <Outcome phase={phase} onOpen={controller.onExchangeOpen} />
      <p class="preview-spoken" role="status">
        {spoken(phase)}
      </p>
    </>
  );
}

interface OutcomeProps {
  phase: Phase;
  onOpen: PreviewController['onExchangeOpen'];
}

/** The status leads to the record of its request, where there is a place that shows it. */
function Outcome({ phase, onOpen }: OutcomeProps) {
  if (phase.kind !== 'shown' && phase.kind !== 'failed') {
    return (
      <p class="preview-status" aria-hidden="true">
        {phase.kind === 'waiting' && <span class="preview-method">{phase.method}</span>}
      </p>
    );
  }
  const exchange = phase.kind === 'shown' ? phase.answer.exchange : phase.exchange;
  const words =
    phase.kind === 'shown' ? (
      <>
        <span class="preview-code">
          {phase.answer.status}
          <span class="preview-status-text"> {phase.answer.statusText}</span>
        </span>
        <span class="preview-time">{texts.milliseconds(duration(phase.answer.durationMs))}</span>
      </>
    ) : (
      <span class="preview-none">{texts.noAnswer}</span>
    );
  if (!exchange || !onOpen) {
    return (
      <p class="preview-status" aria-hidden="true">
        {words}
      </p>
    );
  }
  const outcome = phase.kind === 'shown' ? statusWords(phase.answer) : texts.noAnswer;
  return (
    <button
      type="button"
      class="preview-status preview-status-link"
      aria-label={texts.showRequestOf(outcome)}
      title={texts.showRequest}
      onClick={() => onOpen(exchange)}
    >
      {words}
    </button>
  );
}

function spoken(phase: Phase): string {
  switch (phase.kind) {
    case 'shown': {
      const { method, path, durationMs } = phase.answer;
      return texts.answeredIn(method, path, statusWords(phase.answer), duration(durationMs));
    }
    case 'failed':
      return `${phase.failure.title}. ${phase.failure.what} ${phase.failure.next}`;
    default:
      // A request that takes long is spoken by the message over the page.
      return '';
  }
}

function statusWords({ status, statusText }: Answer): string {
  return statusText ? `${status} ${statusText}` : String(status);
}

function duration(ms: number): string {
  return ms < 10 ? oneDigit(ms) : String(Math.round(ms));
}

// How the request under way, or the last one, went: for the eye beside the address, and in words for a screen reader. Part of the preview.
import type { PreviewController } from './preview-controller.ts';
import type { Answer, Phase } from './preview-state.ts';

export function PreviewStatus({ controller }: { controller: PreviewController }) {
  const phase = controller.phase.value;
  return (
    <>
      <p class="preview-status" aria-hidden="true">
        {phase.kind === 'waiting' && <span class="preview-method">{phase.method}</span>}
        {phase.kind === 'shown' && (
          <>
            <span class="preview-code">{statusWords(phase.answer)}</span>
            <span class="preview-time">{duration(phase.answer.durationMs)} ms</span>
          </>
        )}
        {phase.kind === 'failed' && <span class="preview-none">No answer</span>}
      </p>
      <p class="preview-spoken" role="status">
        {spoken(phase)}
      </p>
    </>
  );
}

function spoken(phase: Phase): string {
  switch (phase.kind) {
    case 'shown': {
      const { method, path, durationMs } = phase.answer;
      return `${method} ${path} answered ${statusWords(phase.answer)} in ${duration(durationMs)} milliseconds.`;
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
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}

// Lines between the address bar and the page: what was not followed, what the page does without, a program that has ended.
// Part of the preview.
import { staleInWords } from './failure.ts';
import type { PreviewController } from './preview-controller.ts';
import * as words from '../../words/en/preview.ts';

export function PreviewNotices({ controller }: { controller: PreviewController }) {
  const { notice, problems, disconnected, phase, onConsole } = controller;
  const hasServerError = phase.value.kind === 'shown' && phase.value.answer.status >= 500;
  const isStale = disconnected.value !== undefined && phase.value.kind === 'shown';
  return (
    <>
      <div role="status">
        {notice.value && (
          <div class="preview-notice">
            <p>{notice.value.text}</p>
            {notice.value.action && (
              <button type="button" class="preview-action" onClick={notice.value.action.run}>
                {notice.value.action.label}
              </button>
            )}
            <button type="button" class="preview-dismiss" onClick={() => (notice.value = undefined)}>
              {words.dismiss}
            </button>
          </div>
        )}
        {isStale && <p class="preview-notice">{staleInWords(disconnected.value ?? '')}</p>}
        {hasServerError && !isStale && (
          <div class="preview-notice">
            <p>{words.serverError}</p>
            {onConsole && (
              <button type="button" class="preview-action" onClick={onConsole}>
                {words.openConsole}
              </button>
            )}
          </div>
        )}
      </div>
      {problems.value.length > 0 && phase.value.kind === 'shown' && (
        <details class="preview-problems">
          <summary>{words.problemsOnPage(problems.value.length)}</summary>
          <ul>
            {problems.value.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

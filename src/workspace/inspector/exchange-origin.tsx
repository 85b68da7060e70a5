// Who sent a request, as whom and when; for a check, the way to its task. Imported by the inspector.
import type { ComponentChildren } from 'preact';
import type { Exchange } from '../../engine/http/exchange.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { clockInWords } from './in-words.ts';
import * as words from '../../words/en/inspector.ts';

export function ExchangeOrigin({ exchange }: { exchange: Exchange }) {
  const { exercise, view } = useWorkspace();
  const { sender, visitor, check, startedAt } = exchange;
  const summary = exercise.checks.find(({ id }) => id === check);

  function goToTask(): void {
    view.openTool('checks');
    // The task's line is in sight once the panel has been drawn.
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`.task-title[aria-controls="task-${check}"]`)?.focus();
    });
  }

  function senderWords(): ComponentChildren {
    if (sender !== 'check') return sender === 'preview' ? words.byPreview : words.byHand;
    return words.byCheck(
      summary ? (
        <button type="button" class="place-link" onClick={goToTask}>
          {summary.title}
        </button>
      ) : (
        check
      ),
    );
  }

  return <p class="exchange-origin">{words.sentAsAt(senderWords(), visitor, clockInWords(startedAt))}</p>;
}

// Hints, one rung at a time: from where to look to the line itself. Nothing is given away before it is asked for.
import { useRef } from 'preact/hooks';
import type { Task } from '../state/checks.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/checks.ts';

export function HintLadder({ task }: { task: Task }) {
  const { openHint, compareWithSolution } = useWorkspace();
  const { hints, id } = task.summary;
  const list = useRef<HTMLOListElement>(null);
  const open = Math.min(task.hintsOpen, hints.length);
  if (hints.length === 0) return null;
  const next = hints[open];

  function climb(): void {
    openHint(id);
    if (next !== undefined && typeof next !== 'string') compareWithSolution(next.reveal);
    // The button goes with the last rung: the focus must not go with it.
    else if (open + 1 === hints.length) list.current?.focus();
  }

  return (
    <div class="hints">
      <ol
        class="hint-list"
        aria-live="polite"
        aria-label={words.hintsLabel}
        tabIndex={-1}
        ref={list}
        hidden={open === 0}
      >
        {hints.slice(0, open).map((hint, index) => (
          <li key={index}>
            {typeof hint === 'string' ? (
              hint
            ) : (
              <button type="button" class="place-link" onClick={() => compareWithSolution(hint.reveal)}>
                {words.compareFileWithOurs(hint.reveal)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <button type="button" class="quiet-button hint-button" onClick={climb}>
          {buttonText(next, open, hints.length)}
        </button>
      )}
    </div>
  );
}

function buttonText(next: string | { reveal: string }, open: number, count: number): string {
  if (typeof next !== 'string') return words.showOursBeside(next.reveal);
  return open === 0 ? words.showHint : words.showHintOf(open + 1, count);
}

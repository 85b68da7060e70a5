// Hints, one rung at a time: from where to look to the line itself. Nothing is given away before it is asked for.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Task } from '../state/checks.ts';
import { useWorkspace } from '../state/workspace-state.ts';

export function HintLadder({ task }: { task: Task }) {
  const { openHint } = useWorkspace();
  const { hints, id } = task.summary;
  const open = Math.min(task.hintsOpen, hints.length);
  if (hints.length === 0) return null;
  const next = hints[open];
  return (
    <div class="hints">
      {open > 0 && (
        <ol class="hint-list" aria-live="polite">
          {hints.slice(0, open).map((hint, index) => (
            <li key={index}>{typeof hint === 'string' ? hint : <SolutionFile path={hint.reveal} />}</li>
          ))}
        </ol>
      )}
      {next !== undefined && (
        <button type="button" class="quiet-button hint-button" onClick={() => openHint(id)}>
          {buttonText(next, open, hints.length)}
        </button>
      )}
    </div>
  );
}

function buttonText(next: string | { reveal: string }, open: number, count: number): string {
  if (typeof next !== 'string') return `Show our ${next.reveal}`;
  return open === 0 ? 'Show a hint' : `Show hint ${open + 1} of ${count}`;
}

/** The last rung: one file of our solution, fetched when it is opened. */
function SolutionFile({ path }: { path: string }) {
  const { exercise } = useWorkspace();
  const text = useSignal('Fetching…');
  useEffect(() => {
    const gone = new AbortController();
    void readSolution(exercise.solutionUrl, path, gone.signal).then((found) => {
      if (!gone.signal.aborted) text.value = found;
    });
    return () => gone.abort();
  }, [path]);
  return (
    <>
      Our <code>{path}</code>:<pre class="hint-code">{text.value}</pre>
    </>
  );
}

async function readSolution(url: string, path: string, signal: AbortSignal): Promise<string> {
  const unreachable = 'The solution could not be fetched. Check your connection, then open this hint again.';
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return unreachable;
    const files: unknown = await response.json();
    const found = Object.entries(files ?? {}).find(([name]) => name === path)?.[1];
    return typeof found === 'string' ? found : `The solution has no ${path}.`;
  } catch {
    return unreachable;
  }
}

// What follows the last task: what was learned, our solution to compare with, and the way on.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';

/** Shows nothing before every task is done. */
export function Finish() {
  const { checks, compareWithSolution, progress } = useWorkspace();
  const next = useSignal<{ href: string; title: string } | undefined>(undefined);
  // The page knows what comes next; the workspace only points there.
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>('a[rel~="next"]');
    const title = link?.querySelector('span:last-child') ?? link;
    if (link && title) next.value = { href: link.href, title: title.textContent.trim() };
  }, []);
  if (checks.result.value?.status !== 'pass') return null;
  return (
    <section class="finish" aria-label="What you have learned">
      <h3>What your server shows</h3>
      <ul>
        {checks.tasks.value.map(({ summary }) => (
          <li key={summary.id}>{summary.why}</li>
        ))}
      </ul>
      {progress.seenSolutionAt.value !== undefined && (
        <p>You looked at our solution on the way. To make it yours, reset, and write it once more without.</p>
      )}
      <p class="finish-ways">
        {next.value && (
          <a class="tool-button tool-button-primary" href={next.value.href}>
            Go on to {next.value.title}
          </a>
        )}
        <button type="button" class="tool-button" onClick={() => compareWithSolution()}>
          Compare with our solution
        </button>
      </p>
    </section>
  );
}

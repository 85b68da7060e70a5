// What follows the last task: what was learned, our solution to compare with, and the way on.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/checks.ts';

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
    <section class="finish" aria-label={words.learned}>
      <h3>{words.serverShows}</h3>
      <ul>
        {checks.tasks.value.map(({ summary }) => (
          <li key={summary.id}>{summary.why}</li>
        ))}
      </ul>
      {progress.seenSolutionAt.value !== undefined && <p>{words.solutionOnTheWay}</p>}
      <p class="finish-ways">
        {next.value && (
          <a class="tool-button tool-button-primary" href={next.value.href}>
            {words.goOnTo(next.value.title)}
          </a>
        )}
        <button type="button" class="tool-button" onClick={() => compareWithSolution()}>
          {words.compareWithOurs}
        </button>
      </p>
    </section>
  );
}

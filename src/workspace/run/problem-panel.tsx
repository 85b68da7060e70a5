// What went wrong in the last run: what happened, why, and what to do next, with a way to the line.
import { placeInWords } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/run.ts';
import './problem-panel.css';

/** Shows nothing when nothing is wrong. The next run clears it. */
export function ProblemPanel() {
  const { run, files } = useWorkspace();
  const problem = run.problem.value;
  if (!problem) return null;
  const { title, detail, next, location } = problem;
  const known = location && location.file in files.tree.value ? location : undefined;
  const source = known?.source ?? (known && files.tree.value[known.file]?.split('\n')[known.line - 1]);
  return (
    <section class="problem" aria-label={words.wentWrong}>
      <div class="problem-text">
        <p class="problem-title">{title}</p>
        {detail && <p class="problem-detail">{detail}</p>}
        {known && source !== undefined && (
          <p class="problem-source">
            <button type="button" class="place-link" onClick={() => files.goTo(known)}>
              {placeInWords(known)}
            </button>
            <code>{source.trim()}</code>
          </p>
        )}
        <p class="problem-next">{next}</p>
      </div>
      <button type="button" class="quiet-button" onClick={run.dismissProblem}>
        {words.close}
      </button>
    </section>
  );
}

// Speaks what a sighted learner sees change: the program's state, its problem, and the outcome of the checks.
import { useWorkspace, type WorkspaceState } from '../state/workspace-state.ts';
import { statusInWords } from '../state/run-status.ts';
import * as words from '../../words/en/run.ts';

function checksInWords({ checks }: WorkspaceState): string {
  if (checks.fault.value) return checks.fault.value;
  const result = checks.result.value;
  if (!result) return '';
  if (result.status === 'error') return words.notStarted(result.message);
  if (result.status === 'pass') return words.allDone;
  const tasks = checks.tasks.value;
  const passed = tasks.filter(({ state }) => state === 'pass').length;
  const failed = tasks.find(({ state }) => state === 'fail');
  const firstFailed = failed
    ? ` ${words.firstFailed(failed.summary.title, failed.result?.message ?? '')}`
    : '';
  return words.someDone(passed, tasks.length, firstFailed);
}

/** Two live regions, so that a check's outcome is not cut off by the program starting again. */
export function Announcer() {
  const workspace = useWorkspace();
  const { run } = workspace;
  const problem = run.problem.value;
  const spoken = run.status.value.state === 'idle' ? '' : statusInWords(run.status.value);
  return (
    <>
      <div class="visually-hidden" role="status">
        {spoken}
        {problem && `. ${problem.title} ${problem.next}`}
      </div>
      <div class="visually-hidden" role="status">
        {checksInWords(workspace)}
      </div>
    </>
  );
}

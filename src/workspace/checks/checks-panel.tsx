// The tasks of the exercise, ticked off as the checks pass, and what came of the last check.
import { useWorkspace } from '../state/workspace-state.ts';
import { ChecksSummary } from './checks-summary.tsx';
import { Finish } from './finish.tsx';
import { TaskItem } from './task-item.tsx';
import * as words from '../../words/en/checks.ts';
import './checks-panel.css';
import './trip.css';

/** Readable from the start: the tasks are what the learner works towards. */
export function ChecksPanel() {
  const { checks, checkWork } = useWorkspace();
  const checking = checks.phase.value === 'checking';
  return (
    <div class="checks">
      <div class="checks-head">
        <ChecksSummary />
        {checking ? (
          <button type="button" class="tool-button" onClick={checks.cancel}>
            {words.cancel}
          </button>
        ) : (
          <button type="button" class="tool-button tool-button-primary" onClick={() => void checkWork()}>
            {words.checkMyWork}
          </button>
        )}
      </div>
      <Finish />
      <ol class={checks.stale.value ? 'task-list task-list-stale' : 'task-list'}>
        {checks.tasks.value.map((task) => (
          <TaskItem key={task.summary.id} task={task} />
        ))}
      </ol>
    </div>
  );
}

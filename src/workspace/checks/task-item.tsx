// One task of the list, with what went wrong and hints folded out beneath it.
import { useSignal } from '@preact/signals';
import type { Task } from '../state/checks.ts';
import { HintLadder } from './hint-ladder.tsx';
import { TaskFailure } from './task-failure.tsx';
import { TaskMark } from './task-mark.tsx';
import * as words from '../../words/en/checks.ts';

const stateInWords: Record<Task['state'], string> = {
  open: words.toDo,
  waiting: words.waiting,
  pass: words.done,
  fail: words.notYet,
  'not-run': words.notRunYet,
};

/** A failed task opens by itself; every task can be opened for its why and its hints. */
export function TaskItem({ task }: { task: Task }) {
  const { summary, state, result } = task;
  const opened = useSignal<boolean | undefined>(undefined);
  const isOpen = opened.value ?? state === 'fail';
  const detailId = `task-${summary.id}`;
  return (
    <li class={`task task-${state}`}>
      <button
        type="button"
        class="task-title"
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={() => {
          opened.value = !isOpen;
        }}
      >
        <TaskMark state={state} />
        <span class="task-name">{summary.title}</span>
        <span class="task-state">
          <span class="visually-hidden">, </span>
          {stateInWords[state]}
        </span>
      </button>
      {isOpen && (
        <div class="task-detail" id={detailId}>
          {state === 'fail' && result && <TaskFailure result={result} />}
          {state === 'not-run' && <p>{result?.message || words.checkedLater}</p>}
          {result?.tip && <p class="task-tip">{result.tip}</p>}
          <p class="task-why">{result?.why || summary.why}</p>
          {state !== 'pass' && <HintLadder task={task} />}
        </div>
      )}
    </li>
  );
}

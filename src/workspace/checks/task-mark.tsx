// The mark before a task: a shape per state, so that colour is not needed to tell them apart.
import type { Task } from '../state/checks.ts';

const shapes: Record<Task['state'], string> = {
  open: '',
  waiting: '',
  pass: 'M4.5 8.4l2.4 2.4 4.6-5.2',
  fail: 'M5.5 5.5l5 5m0-5l-5 5',
  'not-run': 'M5 8h6',
};

/** Decorative: the state is said in words beside it. */
export function TaskMark({ state }: { state: Task['state'] }) {
  return (
    <svg class={`task-mark task-mark-${state}`} viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d={shapes[state]} />
    </svg>
  );
}

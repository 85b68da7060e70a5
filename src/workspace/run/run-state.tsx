// What the program is doing, in words, with a shape beside them.
import { statusInWords, type RunStatus } from '../state/run-status.ts';

export function RunState({ status }: { status: RunStatus }) {
  return (
    <span class={`run-state run-state-${status.state}`}>
      <span class="run-lamp" aria-hidden="true" />
      <span class="run-words">{statusInWords(status)}</span>
    </span>
  );
}

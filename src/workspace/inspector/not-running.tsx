// Says that nobody is there to answer, and offers Run. Imported by the inspector.
import { statusInWords } from '../state/run-status.ts';
import { useWorkspace } from '../state/workspace-state.ts';

export function NotRunning() {
  const { run, checks } = useWorkspace();
  const { state } = run.status.value;
  if (state === 'starting' || state === 'checking') {
    return <p class="inspector-hint">{statusInWords(run.status.value)} Requests can be sent right after.</p>;
  }
  return (
    <p class="inspector-hint">
      No program is running, so nobody would answer.{' '}
      <button
        type="button"
        class="tool-button"
        onClick={() => {
          checks.cancel();
          void run.start();
        }}
      >
        Run it
      </button>
    </p>
  );
}

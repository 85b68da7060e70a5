// Says that nobody is there to answer, and offers Run. Imported by the inspector.
import { statusInWords } from '../state/run-status.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/inspector.ts';

export function NotRunning() {
  const { run, checks } = useWorkspace();
  const { state } = run.status.value;
  if (state === 'starting' || state === 'checking') {
    return <p class="inspector-hint">{words.sendRightAfter(statusInWords(run.status.value))}</p>;
  }
  return (
    <p class="inspector-hint">
      {words.nobodyAnswers}{' '}
      <button
        type="button"
        class="tool-button"
        onClick={() => {
          checks.cancel();
          void run.start();
        }}
      >
        {words.runIt}
      </button>
    </p>
  );
}

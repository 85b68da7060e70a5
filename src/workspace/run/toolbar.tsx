// Run, Stop, the state of the program in words, and Reset: the row over the code.
import { useWorkspace } from '../state/workspace-state.ts';
import { modifierKey } from './shortcuts.ts';
import { RunState } from './run-state.tsx';
import './toolbar.css';

export function Toolbar() {
  const { run, files, reset, undoReset, canUndoReset, runAndShow, warm } = useWorkspace();
  const { state } = run.status.value;
  const stoppable = state === 'listening' || state === 'starting';
  const edited = Object.keys(files.edits.value).length > 0;
  return (
    <div class="toolbar" onPointerEnter={warm} onFocusIn={warm}>
      <button
        type="button"
        class="tool-button tool-button-primary"
        title={`${modifierKey()}+Enter`}
        onClick={() => void runAndShow()}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2.5 1.2v9.6L10.5 6z" fill="currentColor" />
        </svg>
        Run
      </button>
      <button type="button" class="tool-button" disabled={!stoppable} onClick={() => void run.stop()}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor" />
        </svg>
        Stop
      </button>
      <RunState status={run.status.value} />
      <span class="toolbar-end">
        {canUndoReset.value && (
          <button type="button" class="quiet-button" onClick={undoReset}>
            Undo reset
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          disabled={!edited}
          title="Back to the starter"
          onClick={reset}
        >
          Reset
        </button>
      </span>
    </div>
  );
}

// The line under the code: where the caret is, whether the work is saved, and how to leave the editor by keyboard.
import type { ReadonlySignal } from '@preact/signals';
import type { SaveState } from '../state/autosave.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import type { EditorStatus } from './editor-status.ts';
import './status-bar.css';

const savedInWords: Record<SaveState, string> = {
  untouched: '',
  saved: 'Saved in this browser',
  saving: 'Saving…',
  memory: 'Not kept after you leave',
  elsewhere: 'Not saved: open in another tab',
  held: 'Shared code, not saved',
};

function keyboardHint({ ready, failed, leaving }: EditorStatus): string {
  if (failed) return 'The editor could not be fetched. Check your connection, then click the code again.';
  if (!ready) return 'Click the code to edit it';
  return leaving ? 'Tab now leaves the editor' : 'Esc, then Tab leaves the editor';
}

export function StatusBar({ status }: { status: ReadonlySignal<EditorStatus> }) {
  const { progress } = useWorkspace();
  const { caret } = status.value;
  return (
    <div class="status-bar">
      <span>{keyboardHint(status.value)}</span>
      <span class="status-bar-end">
        {caret && (
          <span class="status-bar-caret">
            Line {caret.line}, column {caret.column}
          </span>
        )}
        <span>{savedInWords[progress.state.value]}</span>
      </span>
    </div>
  );
}

// The line under the code: where the caret is, whether the work is saved, and how to leave the editor by keyboard.
import type { ReadonlySignal } from '@preact/signals';
import type { SaveState } from '../state/autosave.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import type { EditorStatus } from './editor-status.ts';
import * as words from '../../words/en/editor.ts';
import './status-bar.css';

const savedInWords: Record<SaveState, string> = {
  untouched: '',
  saved: words.saved,
  saving: words.saving,
  memory: words.notKept,
  elsewhere: words.openElsewhere,
  held: words.sharedNotSaved,
};

function keyboardHint({ ready, failed, leaving }: EditorStatus): string {
  if (failed) return words.notFetched;
  if (!ready) return words.clickToEdit;
  return leaving ? words.tabLeaves : words.escLeaves;
}

export function StatusBar({ status }: { status: ReadonlySignal<EditorStatus> }) {
  const { progress } = useWorkspace();
  const { caret } = status.value;
  return (
    <div class="status-bar">
      <span>{keyboardHint(status.value)}</span>
      <span class="status-bar-end">
        {caret && <span class="status-bar-caret">{words.position(caret.line, caret.column)}</span>}
        <span>{savedInWords[progress.state.value]}</span>
      </span>
    </div>
  );
}

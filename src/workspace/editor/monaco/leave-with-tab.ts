// Escape, then Tab leaves the editor; otherwise Tab indents. Keyboards would be trapped without it.
import type { Signal } from '@preact/signals';
import type { EditorStatus } from '../editor-status.ts';
import * as monaco from './monaco.ts';

/** Tells `status` when the next Tab will leave. */
export function leaveWithTab(
  editor: monaco.editor.IStandaloneCodeEditor,
  status: Signal<EditorStatus>,
): void {
  const staysArmed = new Set([monaco.KeyCode.Tab, monaco.KeyCode.Shift]);

  function arm(leaving: boolean): void {
    if (status.peek().leaving === leaving) return;
    status.value = { ...status.peek(), leaving };
    editor.updateOptions({ tabFocusMode: leaving });
  }

  editor.onKeyDown(({ keyCode }) => {
    if (keyCode === monaco.KeyCode.Escape) arm(true);
    else if (!staysArmed.has(keyCode)) arm(false);
  });
  editor.onDidBlurEditorText(() => arm(false));
}

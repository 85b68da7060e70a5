// Shows the dialog that is open, once its code is there. Imported by the workspace.
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Command } from '../commands/command.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { dialogs, type DialogProps } from './dialog-list.ts';
import * as words from '../../words/en/dialogs.ts';

/** Draws nothing when no dialog is open. A dialog that cannot be fetched says so in the place of notices. */
export function OpenDialog({ commands }: { commands: readonly Command[] }) {
  const { view } = useWorkspace();
  const name = view.dialog.value;
  const fetched = useSignal<{ name: string; Content: ComponentType<DialogProps> } | undefined>(undefined);
  const failed = useSignal(false);

  useEffect(() => {
    failed.value = false;
    if (!name) return;
    dialogs[name]().then(
      (Content) => {
        fetched.value = { name, Content };
      },
      () => {
        failed.value = true;
      },
    );
  }, [name]);

  if (!name) return null;
  if (failed.value) {
    return (
      <p class="notices" role="alert">
        {words.notFetched}{' '}
        <button type="button" class="quiet-button" onClick={view.closeDialog}>
          {words.close}
        </button>
      </p>
    );
  }
  if (fetched.value?.name !== name) return null;
  const { Content } = fetched.value;
  return <Content commands={commands} onClose={view.closeDialog} />;
}

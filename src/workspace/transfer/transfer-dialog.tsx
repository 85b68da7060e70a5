// Work as a file: saved from this browser, and brought into it after a look at what would change. One of the dialogs.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { bringIn, readImport, type Import } from './import-progress.ts';
import { ImportPreview } from './import-preview.tsx';
import { downloadProgress } from './save-transfer.ts';
import './transfer-dialog.css';

export function TransferDialog({ onClose }: DialogProps) {
  const workspace = useWorkspace();
  const { exercise, progress } = workspace;
  const outcome = useSignal('');
  const found = useSignal<Import | undefined>(undefined);

  async function save(only?: string): Promise<void> {
    await progress.saveNow();
    const count = await downloadProgress(await progress.store(), only);
    if (count === 0) outcome.value = 'There is nothing to save yet: change some code or check it first.';
    else
      outcome.value =
        count === 1 ? 'Saved the work on one exercise.' : `Saved the work on ${count} exercises.`;
  }

  async function look(event: JSX.TargetedEvent<HTMLInputElement>): Promise<void> {
    const [file] = event.currentTarget.files ?? [];
    if (!file) return;
    found.value = undefined;
    await progress.saveNow();
    const read = await readImport(await progress.store(), file);
    if (typeof read === 'string') outcome.value = read;
    else {
      outcome.value = '';
      found.value = read;
    }
  }

  /** Faults of fetching and of storage are told, not thrown away. */
  function attempt(task: Promise<void>): void {
    task.catch(() => {
      outcome.value =
        'That could not be done: the browser refused, or a part of the course could not be fetched. Try again.';
    });
  }

  async function take(incoming: Import): Promise<void> {
    outcome.value = await bringIn(workspace, incoming);
    found.value = undefined;
  }

  return (
    <Dialog title="Export and import" onClose={onClose} class="transfer-dialog">
      <section>
        <h3>Export</h3>
        <p>
          Your work is kept in this browser only. Save it as a file to have a copy, or to go on in another
          browser. The history of older versions is not in the file.
        </p>
        <p class="transfer-actions">
          <button type="button" class="tool-button" onClick={() => attempt(save(exercise.id))}>
            {exercise.checks.length > 0 ? 'Export this exercise' : 'Export this playground'}
          </button>
          <button type="button" class="tool-button" onClick={() => attempt(save())}>
            Export all progress
          </button>
        </p>
      </section>
      <section>
        <h3>Import</h3>
        <p>Nothing changes before you have seen what would.</p>
        <label class="transfer-file">
          File of an export
          <input type="file" accept=".json,application/json" onChange={(event) => attempt(look(event))} />
        </label>
        {found.value && (
          <ImportPreview found={found.value} onImport={(incoming) => attempt(take(incoming))} />
        )}
      </section>
      <p class="transfer-outcome" role="status">
        {outcome.value}
      </p>
    </Dialog>
  );
}

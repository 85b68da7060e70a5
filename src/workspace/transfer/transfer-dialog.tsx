// Work as a file: saved from this browser, and brought into it after a look at what would change. One of the dialogs.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { bringIn, readImport, type Import } from './import-progress.ts';
import { ImportPreview } from './import-preview.tsx';
import { downloadProgress } from './save-transfer.ts';
import * as words from '../../words/en/transfer.ts';
import './transfer-dialog.css';

export function TransferDialog({ onClose }: DialogProps) {
  const workspace = useWorkspace();
  const { exercise, progress } = workspace;
  const outcome = useSignal('');
  const found = useSignal<Import | undefined>(undefined);

  async function save(only?: string): Promise<void> {
    await progress.saveNow();
    const count = await downloadProgress(await progress.store(), only);
    if (count === 0) outcome.value = words.nothingToSave;
    else outcome.value = count === 1 ? words.savedOne : words.savedSome(count);
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
      outcome.value = words.notDone;
    });
  }

  async function take(incoming: Import): Promise<void> {
    outcome.value = await bringIn(workspace, incoming);
    found.value = undefined;
  }

  return (
    <Dialog title={words.dialogTitle} onClose={onClose} class="transfer-dialog">
      <section>
        <h3>{words.exportTitle}</h3>
        <p>{words.introduction}</p>
        <p class="transfer-actions">
          <button type="button" class="tool-button" onClick={() => attempt(save(exercise.id))}>
            {exercise.checks.length > 0 ? words.exportExercise : words.exportPlayground}
          </button>
          <button type="button" class="tool-button" onClick={() => attempt(save())}>
            {words.exportAll}
          </button>
        </p>
      </section>
      <section>
        <h3>{words.importTitle}</h3>
        <p>{words.nothingChanges}</p>
        <label class="transfer-file">
          {words.fileLabel}
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

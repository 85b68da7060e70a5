// Taking progress along: a file out, a file in, and erasing it all. Imported by the progress page.
import { useSignal } from '@preact/signals';
import type { ProgressStore } from '../../progress/progress-store.ts';
import { forgetLms } from '../../progress/lms/forget.ts';
import type { Import } from '../../workspace/transfer/import-progress.ts';
import * as words from '../../words/en/progress.ts';

interface ProgressFilesProps {
  /** There is nothing to erase. */
  isEmpty: boolean;
  /** The store, fetched and opened on first asking. */
  open: () => Promise<ProgressStore>;
  /** Reads everything again. */
  reload: () => Promise<void>;
}

/** Nothing is replaced or erased without being asked once more. */
export function ProgressFiles({ isEmpty, open, reload }: ProgressFilesProps) {
  const said = useSignal('');
  const wish = useSignal<Import | undefined>(undefined);
  const asksToErase = useSignal(false);

  async function exportAll(): Promise<void> {
    const { downloadProgress } = await import('../../workspace/transfer/save-transfer.ts');
    const count = await downloadProgress(await open());
    said.value = count === 0 ? words.nothingToExport : words.savedAsFile(count);
  }

  async function choose(file: File | undefined): Promise<void> {
    wish.value = undefined;
    said.value = '';
    if (!file) return;
    const { readImport } = await import('../../workspace/transfer/import-progress.ts');
    const found = await readImport(await open(), file);
    if (typeof found === 'string') said.value = found;
    else wish.value = found;
  }

  async function bringIn({ steps, reviews }: Import): Promise<void> {
    const { importExercise } = await import('../../progress/transfer.ts');
    const store = await open();
    const refused: string[] = [];
    for (const step of steps)
      if (!(await importExercise(store, step, false))) refused.push(step.imported.exercise);
    await store.joinReviews(reviews);
    wish.value = undefined;
    await reload();
    said.value = refused.length === 0 ? words.imported(steps.length) : words.notImported(refused.join(', '));
  }

  async function erase(): Promise<void> {
    await (await open()).erase();
    forgetLms();
    asksToErase.value = false;
    await reload();
    said.value = words.erased;
  }

  /** Parts of the course are fetched only now, and may not be had. */
  function attempt(task: Promise<void>): void {
    task.catch(() => {
      said.value = words.notRead;
    });
  }

  const replaced = wish.value?.steps.filter(({ effect }) => effect === 'replaces') ?? [];
  return (
    <section class="progress-files" aria-labelledby="progress-files-title">
      <h2 id="progress-files-title">{words.filesTitle}</h2>
      <p>{words.filesIntroduction}</p>
      <div class="progress-actions">
        <button type="button" class="plain-button" onClick={() => attempt(exportAll())}>
          {words.exportAll}
        </button>
        <label class="plain-button progress-choose">
          {words.importFile}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              attempt(choose(event.currentTarget.files?.[0]));
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button
          type="button"
          class="plain-button"
          disabled={isEmpty}
          onClick={() => (asksToErase.value = true)}
        >
          {words.eraseAll}
        </button>
      </div>
      {wish.value && (
        <div class="progress-question" role="group" aria-label={words.importIt}>
          <p>
            {words.fileHolds(wish.value.steps.length)}{' '}
            {replaced.length === 0
              ? words.nothingReplaced
              : words.replaced(replaced.map(({ imported }) => imported.exercise).join(', '))}
          </p>
          <button type="button" class="plain-button" onClick={() => attempt(bringIn(wish.value!))}>
            {words.importIt}
          </button>
          <button type="button" class="plain-button" onClick={() => (wish.value = undefined)}>
            {words.leaveIt}
          </button>
        </div>
      )}
      {asksToErase.value && (
        <div class="progress-question" role="group" aria-label={words.eraseLabel}>
          <p>{words.eraseWarning}</p>
          <button type="button" class="plain-button progress-danger" onClick={() => attempt(erase())}>
            {words.eraseConfirm}
          </button>
          <button type="button" class="plain-button" onClick={() => (asksToErase.value = false)}>
            {words.keepIt}
          </button>
        </div>
      )}
      <p role="status">{said.value}</p>
    </section>
  );
}

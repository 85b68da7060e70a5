// Taking progress along: a file out, a file in, and erasing it all. Imported by the progress page.
import { useSignal } from '@preact/signals';
import { forgetLms } from '../../progress/lms/forget.ts';
import type { Import } from '../../workspace/transfer/import-progress.ts';
import type { Known } from './progress-page.tsx';

interface ProgressFilesProps {
  known: Known;
  /** Reads everything again. */
  reload: () => Promise<void>;
}

/** Nothing is replaced or erased without being asked once more. */
export function ProgressFiles({ known, reload }: ProgressFilesProps) {
  const said = useSignal('');
  const wish = useSignal<Import | undefined>(undefined);
  const asksToErase = useSignal(false);
  const { store, progress } = known;

  async function exportAll(): Promise<void> {
    const { downloadProgress } = await import('../../workspace/transfer/save-transfer.ts');
    const count = await downloadProgress(store);
    said.value =
      count === 0 ? 'There is nothing to export yet.' : `${exercisesInWords(count)} saved as a file.`;
  }

  async function choose(file: File | undefined): Promise<void> {
    wish.value = undefined;
    said.value = '';
    if (!file) return;
    const { readImport } = await import('../../workspace/transfer/import-progress.ts');
    const found = await readImport(store, file);
    if (typeof found === 'string') said.value = found;
    else wish.value = found;
  }

  async function bringIn({ steps, reviews }: Import): Promise<void> {
    const { importExercise } = await import('../../progress/transfer.ts');
    const refused: string[] = [];
    for (const step of steps)
      if (!(await importExercise(store, step, false))) refused.push(step.imported.exercise);
    await store.joinReviews(reviews);
    wish.value = undefined;
    await reload();
    said.value =
      refused.length === 0
        ? `${exercisesInWords(steps.length)} imported.`
        : `Not imported, because another tab has it open: ${refused.join(', ')}. Close that tab, then import again.`;
  }

  async function erase(): Promise<void> {
    await store.erase();
    forgetLms();
    asksToErase.value = false;
    await reload();
    said.value = 'Everything was erased from this browser.';
  }

  const replaced = wish.value?.steps.filter(({ effect }) => effect === 'replaces') ?? [];
  return (
    <section class="progress-files" aria-labelledby="progress-files-title">
      <h2 id="progress-files-title">Take it with you</h2>
      <p>Your work lives in this browser only. A file brings it to another one, or keeps it safe.</p>
      <div class="progress-actions">
        <button type="button" class="plain-button" onClick={() => void exportAll()}>
          Export everything
        </button>
        <label class="plain-button progress-choose">
          Import a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button
          type="button"
          class="plain-button"
          disabled={progress.size === 0 && known.reviews === 0}
          onClick={() => (asksToErase.value = true)}
        >
          Erase everything
        </button>
      </div>
      {wish.value && (
        <div class="progress-question" role="group" aria-label="Import">
          <p>
            The file holds {exercisesInWords(wish.value.steps.length).toLowerCase()}.{' '}
            {replaced.length === 0
              ? 'Nothing of yours is replaced.'
              : `Your files of ${replaced.map(({ imported }) => imported.exercise).join(', ')} are replaced; a copy of them stays in that exercise’s history.`}
          </p>
          <button type="button" class="plain-button" onClick={() => void bringIn(wish.value!)}>
            Import
          </button>
          <button type="button" class="plain-button" onClick={() => (wish.value = undefined)}>
            Leave it
          </button>
        </div>
      )}
      {asksToErase.value && (
        <div class="progress-question" role="group" aria-label="Erase">
          <p>
            This erases your code, your results and your history in this browser. It cannot be taken back;
            export first what you may want.
          </p>
          <button type="button" class="plain-button progress-danger" onClick={() => void erase()}>
            Erase it all
          </button>
          <button type="button" class="plain-button" onClick={() => (asksToErase.value = false)}>
            Keep it
          </button>
        </div>
      )}
      <p role="status">{said.value}</p>
    </section>
  );
}

function exercisesInWords(count: number): string {
  return count === 1 ? 'One exercise' : `${count} exercises`;
}

// Takes an exported file into this browser, and into the open workspace. Imported by the transfer dialog.
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { Review } from '../../progress/review-schedule.ts';
import {
  importExercise,
  previewImport,
  readTransfer,
  UnreadableTransfer,
  type ImportStep,
} from '../../progress/transfer.ts';
import { editedTree } from '../state/edited-tree.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/transfer.ts';

/** A file that was read, and what it would do. */
export interface Import {
  steps: readonly ImportStep[];
  reviews: readonly Review[];
}

/** A text instead when the file cannot be imported: why, and what to do. */
export async function readImport(store: ProgressStore, file: Blob): Promise<Import | string> {
  try {
    const { exercises, reviews } = readTransfer(await file.text());
    return { steps: await previewImport(store, exercises), reviews };
  } catch (error) {
    if (error instanceof UnreadableTransfer) return error.message;
    throw error;
  }
}

/** Resolves to what came of it, in words. */
export async function bringIn(workspace: WorkspaceState, { steps, reviews }: Import): Promise<string> {
  const { exercise, progress, replaceFiles } = workspace;
  const store = await progress.store();
  await store.joinReviews(reviews);
  const refused: string[] = [];
  for (const step of steps) {
    const { imported } = step;
    const isOpenHere = imported.exercise === exercise.id;
    const state = progress.state.value;
    // Somebody else's code is shown: the own work is not open to be replaced.
    const taken =
      !(isOpenHere && state === 'held') &&
      (await importExercise(store, step, isOpenHere && state !== 'elsewhere'));
    if (!taken) {
      refused.push(imported.exercise);
    } else if (isOpenHere) {
      if (step.effect !== 'same') {
        const files = editedTree(exercise, imported.edits);
        replaceFiles({ files, reason: 'import', what: words.filesOfImport });
      }
      await progress.refresh();
    }
  }
  const count = steps.length - refused.length;
  const done = count === 1 ? words.oneImported : words.someImported(count);
  if (refused.length === 0) return done;
  return words.notImported(done, refused.join(', '));
}

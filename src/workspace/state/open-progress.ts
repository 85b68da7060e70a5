// How the workspace reaches the progress layer, which is fetched only when there is something to load or to keep.
// Imported by saved-progress.ts.
import type { ProgressStore } from '../../progress/progress-store.ts';

/** The progress of this browser. Rejects when its code cannot be fetched. */
export async function openStore(): Promise<ProgressStore> {
  const { openProgress } = await import('../../progress/progress-store.ts');
  return openProgress();
}

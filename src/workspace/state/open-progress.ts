// How the workspace reaches the progress layer, which is fetched only when there is something to load or to keep.
// Imported by saved-progress.ts.
import type { ProgressStore } from '../../progress/progress-store.ts';

export async function openStore(): Promise<ProgressStore> {
  const { openProgress } = await import('../../progress/progress-store.ts');
  return openProgress();
}

/** A first visit has no database: then the progress layer need not be fetched to read a lesson. */
export async function anyDatabase(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).length > 0;
  } catch {
    return true;
  }
}

// Notices code in the page's address, when the page opens and later. Imported by the workspace.
import type { WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/workspace.ts';

/** Returns what ends it. */
export function watchAddress(workspace: WorkspaceState): () => void {
  function look(): void {
    if (!location.hash.startsWith('#code=')) return;
    import('./open-shared.ts')
      .then(({ openShared }) => openShared(workspace))
      .catch(() => workspace.notices.tell('shared', words.watchNotFetched));
  }
  look();
  addEventListener('hashchange', look);
  return () => removeEventListener('hashchange', look);
}

// Notices code in the page's address, when the page opens and later. Imported by the workspace.
import type { WorkspaceState } from '../state/workspace-state.ts';

/** Returns what ends it. */
export function watchAddress(workspace: WorkspaceState): () => void {
  function look(): void {
    if (!location.hash.startsWith('#code=')) return;
    import('./open-shared.ts')
      .then(({ openShared }) => openShared(workspace))
      .catch(() =>
        workspace.notices.tell(
          'shared',
          'The code in this link could not be shown, because a part of the course could not be fetched. Check your connection, then reload the page.',
        ),
      );
  }
  look();
  addEventListener('hashchange', look);
  return () => removeEventListener('hashchange', look);
}

// Puts the author's bar over a workspace with checks. Called in the dev server only; a build drops it.
import type { WorkspaceState } from '../state/workspace-state.ts';

/** Returns what takes the bar away. */
export function showAuthorBar(workspace: WorkspaceState, box: HTMLElement): () => void {
  if (workspace.exercise.checks.length === 0) return () => {};
  const place = document.createElement('div');
  place.style.flex = 'none';
  box.querySelector('.workspace-body')?.prepend(place);
  let end = () => {};
  void import('./author-bar.tsx').then(({ mountAuthorBar }) => {
    if (place.isConnected) end = mountAuthorBar(workspace, place);
  });
  return () => {
    end();
    place.remove();
  };
}

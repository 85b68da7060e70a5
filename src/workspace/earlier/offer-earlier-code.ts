// Offers to go on with the learner's own code where an exercise continues another. Imported by the workspace.
import { anyProgress } from '../hydration/any-progress.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** Fetches nothing on a first visit, or where there is nothing to go on from. */
export function offerEarlierCode(workspace: WorkspaceState): void {
  if (!workspace.exercise.continues) return;
  void anyProgress()
    .then(async (any) => {
      if (!any) return;
      const { offerOwnCode } = await import('./own-earlier-code.ts');
      await offerOwnCode(workspace);
    })
    // An offer that cannot be made is no loss: the exercise begins with our solution.
    .catch(() => undefined);
}

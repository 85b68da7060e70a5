// Shows code from a link in the place of the learner's own, which stays safe: nothing runs and nothing is saved until
// they say so. Loaded only when the page's address holds code.
import type { WorkspaceState } from '../state/workspace-state.ts';
import { editedTree } from '../state/edited-tree.ts';
import { readHash, UnreadableShare, type SharedCode } from './share-link.ts';
import * as words from '../../words/en/share.ts';

const noticeId = 'shared';

/** Reads the address and shows what it holds. Never rejects. */
export async function openShared(workspace: WorkspaceState): Promise<void> {
  const { exercise, files, notices, progress, run, checks, view, replaceFiles } = workspace;
  const code = read(workspace);
  if (!code) return;
  // Another link was open: back to the own work first.
  notices.list.value.find(({ id }) => id === noticeId)?.actions[0]?.run();
  const release = await progress.hold();
  const own = files.tree.value;

  function show(tree: typeof own): void {
    if (run.isStoppable.value) void run.stop();
    checks.forget();
    files.replaceAll(tree);
  }
  function decide(): typeof own {
    const shown = files.tree.value;
    show(own);
    release();
    forgetAddress();
    notices.close(noticeId);
    return shown;
  }

  show(editedTree(exercise, code.edits));
  view.show('code');
  notices.show({
    id: noticeId,
    text: words.sharedHint,
    actions: [
      { title: words.keepMine, run: decide },
      {
        title: words.useIt,
        run: () => replaceFiles({ files: decide(), reason: 'shared', what: words.isYours }),
      },
    ],
  });
}

/** Undefined when there is nothing to show; the learner is told why. */
function read({ exercise, notices }: WorkspaceState): SharedCode | undefined {
  const refuse = (why: string) => {
    forgetAddress();
    notices.tell(noticeId, words.cannotBeShown(why));
    return undefined;
  };
  try {
    const code = readHash(location.hash);
    if (!code || code.exercise === exercise.id) return code;
    return refuse(words.otherExercise);
  } catch (error) {
    if (!(error instanceof UnreadableShare)) throw error;
    return refuse(error.message);
  }
}

/** So that a reload shows the learner's own work. */
function forgetAddress(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

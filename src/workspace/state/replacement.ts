// Everything that replaces the learner's files at one stroke goes through here: reset, solution, history, import.
// What was there is kept in the history first, and comes back at a press of Undo. Imported by the workspace.
import type { FileTree } from '../../course/exercise.ts';
import type { Snapshot } from '../../progress/types.ts';
import type { FilesStore } from './files.ts';
import type { NoticesStore } from './notices.ts';
import * as words from '../../words/en/workspace.ts';

export interface Replacement {
  files: FileTree;
  /** Why, for the history. */
  reason: Snapshot['reason'];
  /** What happened, as a sentence: `The files were reset to the starter.` */
  what: string;
}

/** Replaces all files. */
export type ReplaceFiles = (replacement: Replacement) => void;

interface ReplacementOptions {
  files: FilesStore;
  notices: NoticesStore;
  keepSnapshot: (reason: Snapshot['reason'], files: FileTree) => Promise<void>;
}

const undoNotice = 'undo-replacement';

/** One replacement at a time can be undone; older ones are in the history. */
export function createReplaceFiles({ files, notices, keepSnapshot }: ReplacementOptions): ReplaceFiles {
  function keep(reason: Snapshot['reason'], tree: FileTree): void {
    // Where nothing can be kept, the workspace says so itself; Undo works all the same.
    void keepSnapshot(reason, tree).catch(() => undefined);
  }

  return ({ files: next, reason, what }) => {
    const before = files.tree.value;
    keep(reason, before);
    files.replaceAll(next);
    notices.show({
      id: undoNotice,
      text: what,
      actions: [
        {
          title: words.undo,
          run() {
            // What was written since is kept as well.
            keep('restore', files.tree.value);
            files.replaceAll(before);
            notices.close(undoNotice);
          },
        },
        { title: words.close, run: () => notices.close(undoNotice) },
      ],
    });
  };
}

// What a copy in the history is, in words, and the whole project that it stands for. Imported by the history dialog.
import type { FileTree } from '../../course/exercise.ts';
import type { Snapshot, SnapshotReason } from '../../progress/types.ts';
import * as words from '../../words/en/history.ts';

const reasons: Record<Exclude<SnapshotReason, 'check'>, string> = {
  time: words.whileWorking,
  reset: words.beforeReset,
  solution: words.beforeSolution,
  restore: words.beforeRestore,
  import: words.beforeImport,
  shared: words.beforeShared,
  earlier: words.beforeEarlier,
};

/** `At a check: 2 of 4 tasks done`. */
export function reasonInWords({ reason, result }: Pick<Snapshot, 'reason' | 'result'>): string {
  if (reason !== 'check') return reasons[reason];
  if (!result) return words.atCheck;
  if (result.done === result.tasks) return words.atCheckAllDone;
  return words.atCheckSomeDone(result.done, result.tasks);
}

/** The files as they were then. */
export function treeOf({ files, changesOnly }: Snapshot, starter: FileTree): FileTree {
  return changesOnly ? { ...starter, ...files } : files;
}

/** Paths whose text is not the same in both, sorted; files of only one of them too. */
export function differingPaths(one: FileTree, other: FileTree): string[] {
  const all = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...all].filter((path) => one[path] !== other[path]).sort();
}

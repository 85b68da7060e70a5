// What a copy in the history is, in words, and the whole project that it stands for. Imported by the history dialog.
import type { FileTree } from '../../course/exercise.ts';
import type { Snapshot, SnapshotReason } from '../../progress/types.ts';

const reasons: Record<Exclude<SnapshotReason, 'check'>, string> = {
  time: 'While you worked',
  reset: 'Before a reset',
  solution: 'Before our solution was used',
  restore: 'Before another version was brought back',
  import: 'Before an import',
  shared: 'Before shared code was used',
  earlier: 'Before earlier code was brought along',
};

/** `At a check: 2 of 4 tasks done`. */
export function reasonInWords({ reason, result }: Pick<Snapshot, 'reason' | 'result'>): string {
  if (reason !== 'check') return reasons[reason];
  if (!result) return 'At a check';
  if (result.done === result.tasks) return 'At a check: every task done';
  return `At a check: ${result.done} of ${result.tasks} tasks done`;
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

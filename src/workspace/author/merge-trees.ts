// An answer that was saved anew while its author tries something in the editor. Imported by the author's bar.
import type { FileTree } from '../../course/exercise.ts';

/** `saved`, but files that differ between `base` and `edited` stay as they were edited, deletions included. */
export function mergeTrees(base: FileTree, edited: FileTree, saved: FileTree): FileTree {
  const merged: FileTree = {};
  for (const path of new Set([...Object.keys(saved), ...Object.keys(edited)])) {
    const text = edited[path] === base[path] ? saved[path] : edited[path];
    if (text !== undefined) merged[path] = text;
  }
  return merged;
}

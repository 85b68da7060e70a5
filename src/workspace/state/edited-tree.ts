// A whole project made of the starter and somebody's edits. Imported by the workspace.
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { Edits } from '../../progress/progress-store.ts';
import { isSafePath } from './files-rules.ts';

/** Edits of files that may only be read, or with paths that no project can have, are left out. */
export function editedTree(
  { files, readOnly }: Pick<Exercise, 'files' | 'readOnly'>,
  edits: Edits,
): FileTree {
  const allowed = Object.entries(edits).filter(([path]) => isSafePath(path) && !readOnly.includes(path));
  const merged = Object.entries({ ...files, ...Object.fromEntries(allowed) });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
}

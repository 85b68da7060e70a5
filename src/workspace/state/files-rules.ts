// Which paths a learner's files may have, and which files must stay: each rule answers in words. Imported by files.ts and
// the files tree.
import type { Exercise, FileTree } from '../../course/exercise.ts';
import { shapeProblem } from '../../course/file-path.ts';
import * as words from '../../words/en/file-rules.ts';

/** Whether a tree may hold such a path at all. What is remembered or shared is held against it, too. */
export function isSafePath(path: string): boolean {
  return shapeProblem(path) === undefined;
}

/** Why a new file, folder or name cannot have this path; undefined when it can. `path` begins in the project's folder. */
export function pathProblem(path: string, tree: FileTree): string | undefined {
  const problem = shapeProblem(path);
  if (problem) return problem;
  const wanted = path.toLowerCase();
  for (const taken of Object.keys(tree)) {
    const other = taken.toLowerCase();
    // Some systems do not tell capital letters apart: a project must be one that can be taken there.
    if (other === wanted) return words.fileExists(taken);
    if (other.startsWith(`${wanted}/`)) return words.folderExists(path);
    if (wanted.startsWith(`${other}/`)) return words.fileIsNoFolder(taken);
  }
  return undefined;
}

/** Why a file must keep its name and its place; undefined when it need not. */
export function whyItStays(path: string, exercise: Exercise): string | undefined {
  if (path === exercise.entry) return words.runFileStays(path);
  if (exercise.readOnly.includes(path)) return words.fixedFileStays(path);
  if (exercise.fixedFiles) return words.noFileChanges;
  return undefined;
}

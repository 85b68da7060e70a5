// Which paths a learner's files may have, and which files must stay: each rule answers in words. Imported by files.ts and
// the files tree.
import type { Exercise, FileTree } from '../../course/exercise.ts';
import { shapeProblem } from '../../course/file-path.ts';

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
    if (other === wanted) return `There is already a file ${taken}. Choose another name.`;
    if (other.startsWith(`${wanted}/`)) return `There is already a folder ${path}. Choose another name.`;
    if (wanted.startsWith(`${other}/`)) return `${taken} is a file, so nothing can be put into it.`;
  }
  return undefined;
}

/** Why a file must keep its name and its place; undefined when it need not. */
export function whyItStays(path: string, exercise: Exercise): string | undefined {
  if (path === exercise.entry) return `${path} is the file that is run, so it stays where it is.`;
  if (exercise.readOnly.includes(path)) return `${path} belongs to the exercise, so it stays as it is.`;
  if (exercise.fixedFiles)
    return 'This exercise works with the files that it has: none is renamed or deleted.';
  return undefined;
}

// Folders that hold no file yet, remembered for each exercise: a project is its files, which say nothing of them.
// Imported by the files tree.
import type { FileTree } from '../../course/exercise.ts';
import { pathProblem } from '../state/files-rules.ts';
import { keepSetting, recallSetting } from '../state/settings.ts';

const nameOf = (exercise: string) => `folders:${exercise}`;

/** The folders of an earlier visit that fit beside these files. What cannot be read counts as nothing. */
export function recallFolders(exercise: string, files: FileTree): string[] {
  try {
    const kept: unknown = JSON.parse(recallSetting(nameOf(exercise)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((path): path is string => typeof path === 'string' && !pathProblem(path, files));
  } catch {
    return [];
  }
}

/** Remembers them, as far as the browser lets us. */
export function keepFolders(exercise: string, folders: readonly string[]): void {
  if (folders.length > 0 || recallSetting(nameOf(exercise)) !== undefined)
    keepSetting(nameOf(exercise), JSON.stringify(folders));
}

// New files and folders, new names, and deleting with a way back: each does it, or answers in words why it cannot be done.
// Imported by the files tree.
import type { Signal } from '@preact/signals';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { pathProblem } from '../state/files-rules.ts';
import { followRename } from './follow-rename.ts';
import * as words from '../../words/en/files.ts';

const fixed = words.fixedFiles;

export interface FileActions {
  /** Why nothing can be added; undefined when files can. */
  whyNothingNew(): string | undefined;
  newFile(path: string): string | undefined;
  /** A folder without files is remembered in this browser only. */
  newFolder(path: string): string | undefined;
  /** Why a file or folder cannot be renamed or deleted; undefined when it can. */
  whyItStays(path: string): string | undefined;
  /** Imports follow, as soon as TypeScript has looked. */
  rename(path: string, next: string): string | undefined;
  /** Deletes at once; a notice brings it back. */
  remove(path: string): string | undefined;
}

/** `folders` are those without files. */
export function fileActions(
  workspace: Pick<WorkspaceState, 'exercise' | 'files' | 'notices' | 'editor'>,
  folders: Signal<readonly string[]>,
): FileActions {
  const { exercise, files, notices } = workspace;
  const below = (path: string) =>
    Object.keys(files.tree.value).filter((file) => file === path || file.startsWith(`${path}/`));
  const isBelow = (path: string) => (folder: string) => folder === path || folder.startsWith(`${path}/`);
  const whyNothingNew = () => (exercise.fixedFiles ? fixed : undefined);

  function whyItStays(path: string): string | undefined {
    for (const file of below(path)) {
      const reason = files.whyItStays(file);
      if (reason) return reason;
    }
    return undefined;
  }

  return {
    whyNothingNew,
    whyItStays,
    newFile(path) {
      const problem = whyNothingNew() ?? pathProblem(path, files.tree.value);
      if (problem) return problem;
      files.add({ [path]: '' });
      files.open(path);
      return undefined;
    },
    newFolder(path) {
      const problem = whyNothingNew() ?? pathProblem(path, files.tree.value);
      if (problem) return problem;
      if (folders.value.includes(path)) return words.folderExists(path);
      folders.value = [...folders.value, path];
      return undefined;
    },
    rename(path, next) {
      if (next === path) return undefined;
      const moved = below(path);
      const others = Object.entries(files.tree.value).filter(([file]) => !moved.includes(file));
      const problem = whyItStays(path) ?? pathProblem(next, Object.fromEntries(others));
      if (problem) return problem;
      const move = (old: string) => next + old.slice(path.length);
      const tooLong = moved.map(move).find((file) => file.length > 100);
      if (tooLong) return words.tooLong(tooLong);
      const moves = new Map(moved.map((file) => [file, move(file)]));
      files.rename(moves);
      folders.value = folders.value.map((folder) => (isBelow(path)(folder) ? move(folder) : folder));
      void followRename(workspace, path, next, moves);
      return undefined;
    },
    remove(path) {
      const problem = whyItStays(path);
      if (problem) return problem;
      const lost = folders.value.filter(isBelow(path));
      folders.value = folders.value.filter((folder) => !lost.includes(folder));
      const removed = files.remove(below(path));
      const close = () => notices.close('deleted');
      notices.show({
        id: 'deleted',
        text: words.deleted(path),
        actions: [
          {
            title: words.undo,
            run() {
              // What has been made in its place since then is not written over.
              const missing = Object.entries(removed).filter(
                ([file]) => !Object.hasOwn(files.tree.value, file),
              );
              files.add(Object.fromEntries(missing));
              folders.value = [...folders.value, ...lost];
              const first = missing[0]?.[0];
              if (first) files.open(first);
              close();
            },
          },
          { title: words.close, run: close },
        ],
      });
      return undefined;
    },
  };
}

// Folders of text files as trees in memory. Node only; for reading exercises.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CourseError } from './course-error.ts';
import type { FileTree } from './exercise.ts';

/** What editors and systems leave lying about. */
const IGNORED = new Set(['.DS_Store', 'node_modules', 'Thumbs.db']);
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Every file below `folder`, by path; an empty tree when there is no such folder. Throws a CourseError for binary files. */
export async function readTree(folder: string): Promise<FileTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneWhenMissing);
  const tree: FileTree = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!entry.isFile() || path.split('/').some((part) => IGNORED.has(part))) continue;
    try {
      tree[path] = decoder.decode(await readFile(join(folder, path)));
    } catch (cause) {
      throw new CourseError(
        join(folder, path),
        'This is not a text file in UTF-8; an exercise holds text only.',
        undefined,
        cause,
      );
    }
  }
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The names of the folders in `folder`, sorted; none when there is no such folder. */
export async function readFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneWhenMissing);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function noneWhenMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

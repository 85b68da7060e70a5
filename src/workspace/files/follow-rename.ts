// After a file or folder has a new name: imports of it are changed along, and all of it can be undone at once.
// Imported by the files tree.
import { batch } from '@preact/signals';
import type { FileTree } from '../../course/exercise.ts';
import type { ImportChange } from '../editor/editor-link.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/files.ts';

type Source = Pick<WorkspaceState, 'files' | 'editor' | 'notices'>;

const noticeId = 'renamed';
const importable = /\.(?:[cm]?[jt]s|json)$/;
/** Typing while TypeScript looks makes its places wrong, and it is asked again; not without end. */
const attempts = 3;

/** `moves` are the files that have new paths, by their old ones. Never rejects: without TypeScript, imports stay. */
export async function followRename(
  { files, editor, notices }: Source,
  from: string,
  to: string,
  moves: ReadonlyMap<string, string>,
): Promise<void> {
  notices.close(noticeId);
  if (![...moves.keys()].some((path) => importable.test(path))) return;
  const found = await changesFor();
  if (!found || found.length === 0) return;

  const fixed = [...new Set(found.map(({ path }) => path).filter(files.isReadOnly))];
  const before = files.tree.value;
  const after = withChanges(
    before,
    found.filter(({ path }) => !files.isReadOnly(path)),
  );
  const changed = Object.keys(after);
  batch(() => changed.forEach((path) => files.write(path, after[path] ?? '')));

  const close = () => notices.close(noticeId);
  const undo = () => {
    batch(() => {
      // What was written since stays.
      for (const path of changed) {
        if (files.tree.value[path] === after[path]) files.write(path, before[path] ?? '');
      }
      const back = [...moves].filter(([old, now]) => isFree(old) && Object.hasOwn(files.tree.value, now));
      files.rename(new Map(back.map(([old, now]) => [now, old])));
    });
    close();
  };
  notices.show({
    id: noticeId,
    text: inWords({ from, to, changed, fixed }),
    actions: [
      { title: words.undo, run: undo },
      { title: words.close, run: close },
    ],
  });

  function isFree(path: string): boolean {
    return !Object.hasOwn(files.tree.value, path);
  }

  async function changesFor(): Promise<readonly ImportChange[] | undefined> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const asked = files.tree.value;
      const changes = await editor.importsAfterRename(from, to).catch(() => undefined);
      if (!changes || files.tree.value === asked) return changes;
    }
    return undefined;
  }
}

/** The texts of the files that change. */
function withChanges(tree: FileTree, changes: readonly ImportChange[]): FileTree {
  const texts: FileTree = {};
  // From the end of each file, so that the places before stay right.
  for (const { path, start, length, text } of changes.toSorted((a, b) => b.start - a.start)) {
    const now = texts[path] ?? tree[path] ?? '';
    texts[path] = now.slice(0, start) + text + now.slice(start + length);
  }
  return texts;
}

interface Outcome {
  from: string;
  to: string;
  changed: readonly string[];
  /** Files that import it, and may not be changed. */
  fixed: readonly string[];
}

function inWords({ from, to, changed, fixed }: Outcome): string {
  const followed = changed.length > 0 ? words.importsFollowed(listed(changed)) : '';
  const stays = fixed.length > 0 ? words.importsLeft(listed(fixed), from) : '';
  return `${words.renamed(from, to)}${followed}${stays}`;
}

function listed(paths: readonly string[]): string {
  return paths.length < 2 ? paths.join('') : words.lastOf(paths.slice(0, -1).join(', '), paths.at(-1)!);
}

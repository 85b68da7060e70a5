// The learner's files: what they hold, which are open, and where the caret should go. Imported by the workspace.
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { SourceLocation } from '../../engine/port.ts';
import type { Edits } from '../../progress/progress-store.ts';
import { isSafePath, whyItStays } from './files-rules.ts';

/** A wish to see a place in the code. A new object each time, so that the same place can be asked for twice. */
export interface Reveal {
  location: SourceLocation;
}

export interface FilesStore {
  /** All files, edits included. */
  readonly tree: ReadonlySignal<FileTree>;
  /** The path of the file that is shown. */
  readonly active: ReadonlySignal<string>;
  /** All paths: the file to work in, its siblings, then what is only to be read. */
  readonly paths: ReadonlySignal<string[]>;
  /** Paths in the order of the tabs. Never empty. */
  readonly tabs: ReadonlySignal<string[]>;
  readonly edits: ReadonlySignal<Edits>;
  readonly reveal: ReadonlySignal<Reveal | undefined>;
  isReadOnly(path: string): boolean;
  /** Why the file may be neither renamed nor deleted; undefined when it may. */
  whyItStays(path: string): string | undefined;
  /** Shows the file, in a tab of its own. */
  open(path: string): void;
  /** Closes the file's tab; the last one stays. */
  close(path: string): void;
  /** Opens the file and puts the caret there. Does nothing for a file that is not the learner's. */
  goTo(location: SourceLocation): void;
  write(path: string, text: string): void;
  /** Adds files, such as a new one or those that were deleted. Paths must have been held against `pathProblem`. */
  add(files: FileTree): void;
  /** Gives files new paths, by their old ones, and keeps their tabs. Paths must have been held against `pathProblem`. */
  rename(paths: ReadonlyMap<string, string>): void;
  /** Deletes files and returns what they held, for `add` to bring back. Files that must stay, stay. */
  remove(paths: readonly string[]): FileTree;
  /** Takes remembered edits over. Edits of files that may only be read are ignored. */
  applyEdits(edits: Edits): void;
  /** Puts everything back to the starter and returns what was there. */
  reset(): FileTree;
  replaceAll(tree: FileTree): void;
}

/** A store that begins with the exercise's starter, its editable files open. */
export function createFilesStore(exercise: Exercise): FilesStore {
  const starter = exercise.files;
  const readOnly = new Set(exercise.readOnly);
  const first = (files: FileTree) => (Object.hasOwn(files, exercise.focus) ? exercise.focus : exercise.entry);
  const tree = signal<FileTree>(starter);
  const active = signal(first(starter));
  const tabs = signal<string[]>([]);
  const reveal = signal<Reveal | undefined>();

  const has = (path: string) => Object.hasOwn(tree.value, path);
  const rank = (path: string) => (path === exercise.focus ? 0 : readOnly.has(path) ? 2 : 1);
  const inOrder = (files: FileTree) =>
    Object.keys(files).toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const paths = computed(() => inOrder(tree.value));
  tabs.value = tabsFor(starter, {});

  const edits = computed(() => {
    const changed: Edits = {};
    for (const [path, text] of Object.entries(tree.value)) {
      if (starter[path] !== text) changed[path] = text;
    }
    for (const path of Object.keys(starter)) {
      if (!has(path)) changed[path] = null;
    }
    return changed;
  });

  /** What is open still, and the editable files that are new; never nothing. */
  function tabsFor(next: FileTree, before: FileTree): string[] {
    const kept = tabs.value.filter((path) => Object.hasOwn(next, path));
    const fresh = inOrder(next).filter(
      (path) => !Object.hasOwn(before, path) && !readOnly.has(path) && !isPicture(path),
    );
    const open = [...new Set([...kept, ...fresh])];
    return open.length > 0 ? open : [first(next)];
  }

  function open(path: string): void {
    if (!has(path)) return;
    batch(() => {
      if (!tabs.value.includes(path)) tabs.value = [...tabs.value, path];
      active.value = path;
    });
  }

  function replaceAll(next: FileTree): void {
    batch(() => {
      tabs.value = tabsFor(next, tree.value);
      tree.value = next;
      if (!Object.hasOwn(next, active.value)) open(first(next));
    });
  }

  return {
    tree,
    active,
    paths,
    tabs,
    edits,
    reveal,
    open,
    replaceAll,
    isReadOnly: (path) => readOnly.has(path),
    whyItStays: (path) => whyItStays(path, exercise),
    close(path) {
      const index = tabs.value.indexOf(path);
      const left = tabs.value.filter((other) => other !== path);
      if (index === -1 || left.length === 0) return;
      batch(() => {
        tabs.value = left;
        if (active.value === path) active.value = left[Math.min(index, left.length - 1)]!;
      });
    },
    goTo(location) {
      if (!has(location.file)) return;
      batch(() => {
        open(location.file);
        reveal.value = { location };
      });
    },
    write(path, text) {
      if (readOnly.has(path) || tree.value[path] === text) return;
      tree.value = { ...tree.value, [path]: text };
    },
    add(files) {
      tree.value = { ...tree.value, ...files };
    },
    rename(moves) {
      const moved = (path: string) => (whyItStays(path, exercise) ? path : (moves.get(path) ?? path));
      batch(() => {
        tree.value = Object.fromEntries(
          Object.entries(tree.value).map(([path, text]) => [moved(path), text]),
        );
        tabs.value = tabs.value.map(moved);
        active.value = moved(active.value);
      });
    },
    remove(unwanted) {
      const gone = new Set(unwanted.filter((path) => has(path) && !whyItStays(path, exercise)));
      const entries = Object.entries(tree.value);
      replaceAll(Object.fromEntries(entries.filter(([path]) => !gone.has(path))));
      return Object.fromEntries(entries.filter(([path]) => gone.has(path)));
    },
    applyEdits(remembered) {
      const allowed = Object.entries(remembered).filter(
        ([path]) => !readOnly.has(path) && (Object.hasOwn(starter, path) || isSafePath(path)),
      );
      const next = Object.entries({ ...starter, ...Object.fromEntries(allowed) });
      replaceAll(Object.fromEntries(next.filter((entry): entry is [string, string] => entry[1] !== null)));
    },
    reset() {
      const before = tree.value;
      replaceAll(starter);
      return before;
    },
  };
}

/** Pictures are text, too, but nobody begins by reading them: the list of files has them. */
function isPicture(path: string): boolean {
  return path.endsWith('.svg');
}

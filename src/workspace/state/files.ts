// The learner's files: what they hold, which one is open, and where the caret should go. Imported by the workspace.
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { SourceLocation } from '../../engine/port.ts';
import type { Edits } from '../../progress/progress-store.ts';

/** A wish to see a place in the code. A new object each time, so that the same place can be asked for twice. */
export interface Reveal {
  location: SourceLocation;
}

export interface FilesStore {
  /** All files, edits included. */
  readonly tree: ReadonlySignal<FileTree>;
  /** The path of the open file. */
  readonly active: ReadonlySignal<string>;
  /** Paths in the order of the tabs: the file to work in, its siblings, then what is only to be read. */
  readonly paths: ReadonlySignal<string[]>;
  readonly edits: ReadonlySignal<Edits>;
  readonly reveal: ReadonlySignal<Reveal | undefined>;
  isReadOnly(path: string): boolean;
  open(path: string): void;
  /** Opens the file and puts the caret there. Does nothing for a file that is not the learner's. */
  goTo(location: SourceLocation): void;
  write(path: string, text: string): void;
  /** Takes remembered edits over. Edits of files that may only be read are ignored. */
  applyEdits(edits: Edits): void;
  /** Puts everything back to the starter and returns what was there. */
  reset(): FileTree;
  replaceAll(tree: FileTree): void;
}

/** A store that begins with the exercise's starter. */
export function createFilesStore(exercise: Exercise): FilesStore {
  const starter = exercise.files;
  const readOnly = new Set(exercise.readOnly);
  const tree = signal<FileTree>(starter);
  const active = signal(exercise.focus in starter ? exercise.focus : exercise.entry);
  const reveal = signal<Reveal | undefined>();

  const paths = computed(() => {
    const rank = (path: string) => (path === exercise.focus ? 0 : readOnly.has(path) ? 2 : 1);
    return Object.keys(tree.value).toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  });

  const edits = computed(() => {
    const changed: Edits = {};
    for (const [path, text] of Object.entries(tree.value)) {
      if (starter[path] !== text) changed[path] = text;
    }
    for (const path of Object.keys(starter)) {
      if (!(path in tree.value)) changed[path] = null;
    }
    return changed;
  });

  function open(path: string): void {
    if (path in tree.value) active.value = path;
  }

  function replaceAll(next: FileTree): void {
    batch(() => {
      tree.value = next;
      if (!(active.value in next)) active.value = exercise.focus in next ? exercise.focus : exercise.entry;
    });
  }

  return {
    tree,
    active,
    paths,
    edits,
    reveal,
    open,
    replaceAll,
    isReadOnly: (path) => readOnly.has(path),
    goTo(location) {
      if (!(location.file in tree.value)) return;
      batch(() => {
        open(location.file);
        reveal.value = { location };
      });
    },
    write(path, text) {
      if (readOnly.has(path) || tree.value[path] === text) return;
      tree.value = { ...tree.value, [path]: text };
    },
    applyEdits(remembered) {
      const allowed = Object.entries(remembered).filter(([path]) => !readOnly.has(path));
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

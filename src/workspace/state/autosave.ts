// Saves the learner's edits within a second of typing, and before the page is left. Imported by saved-progress.ts.
import { effect, type Signal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { FilesStore } from './files.ts';
import type { ProgressLink } from './progress-link.ts';

/**
 * How the learner's edits stand. `elsewhere`: another tab has the exercise, so this one does not save. `held`: the files
 * are somebody else's, from a shared link, and nothing of what happens to them is remembered.
 */
export type SaveState = 'untouched' | 'saved' | 'saving' | 'memory' | 'elsewhere' | 'held';

export interface Autosave {
  /** Saves what is changed from now on. Returns what ends it, with a last save. */
  begin(): () => void;
  /** Saves now, where something waits for that. Never rejects. */
  saveNow(): Promise<void>;
  /** What happens now is not to be remembered. */
  isClosed(): boolean;
  /** The files as they were saved last. */
  saved(): FileTree;
  /** From now on, these are the files that count as saved. */
  count(files: FileTree): void;
}

interface AutosaveOptions {
  exercise: Exercise;
  files: FilesStore;
  state: Signal<SaveState>;
  progress: Pick<ProgressLink, 'store' | 'opened'>;
  /** Called with the files after each save. */
  onSaved: (files: FileTree) => Promise<void>;
}

/** Milliseconds from the first keystroke that is not saved yet. Below the second that is promised. */
const delay = 600;

/** The files as they are now count as saved. */
export function createAutosave({ exercise, files, state, progress, onSaved }: AutosaveOptions): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let savedTree: FileTree = files.tree.value;
  const isClosed = () => state.value === 'elsewhere' || state.value === 'held';

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const store = await progress.store();
    if (isClosed()) return;
    const tree = files.tree.value;
    await store.saveEdits(exercise.id, exercise.version, files.edits.value);
    savedTree = tree;
    // It may have been held meanwhile.
    if (files.tree.value === tree && state.value === 'saving')
      state.value = store.storage.kind === 'memory' ? 'memory' : 'saved';
    await onSaved(tree);
  }

  const saveQuietly = () => save().catch(() => undefined);

  function saveAtOnce(): void {
    const store = progress.opened();
    // A save that is under way counts as none: leaving the page may cut it off.
    if (!store || state.value !== 'saving') return;
    store.saveEditsAtOnce(exercise.id, exercise.version, files.edits.value);
    void saveQuietly();
  }

  return {
    begin() {
      const stopWatching = effect(() => {
        if (files.tree.value === savedTree || isClosed()) return;
        state.value = 'saving';
        // Now, not after the delay: only an open store can keep what is typed right before the page is left.
        void progress.store().catch(() => undefined);
        timer ??= setTimeout(() => void saveQuietly(), delay);
      });
      const hidden = () => {
        if (document.visibilityState === 'hidden') saveAtOnce();
      };
      addEventListener('pagehide', saveAtOnce);
      document.addEventListener('visibilitychange', hidden);
      return () => {
        saveAtOnce();
        stopWatching();
        removeEventListener('pagehide', saveAtOnce);
        document.removeEventListener('visibilitychange', hidden);
      };
    },
    async saveNow() {
      if (state.value === 'saving') await saveQuietly();
    },
    isClosed,
    saved: () => savedTree,
    count(tree) {
      savedTree = tree;
    },
  };
}

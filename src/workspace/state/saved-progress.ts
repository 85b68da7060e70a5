// Ties the workspace to what the browser remembers: loads edits, saves them within a second of typing, keeps results.
// The progress layer itself is fetched after first paint. Imported by the workspace.
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { GradingResult } from '../../grading/result.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { Snapshot } from '../../progress/types.ts';
import type { ChecksStore } from './checks.ts';
import type { FilesStore } from './files.ts';

/** How the learner's edits stand; `elsewhere`: another tab has the exercise, so this one does not save. */
export type SaveState = 'loading' | 'saved' | 'saving' | 'memory' | 'elsewhere';

export interface SavedProgress {
  readonly state: ReadonlySignal<SaveState>;
  /** Texts that the learner must see, such as why nothing can be kept. */
  readonly notices: ReadonlySignal<readonly string[]>;
  /** When the exercise was first passed, milliseconds since 1970. */
  readonly passedAt: ReadonlySignal<number | undefined>;
  /** Loads and begins to save. Returns what ends it. Call once. */
  begin(): () => void;
  keepResult(result: GradingResult): Promise<void>;
  keepHint(check: string, rung: number): Promise<void>;
  keepSnapshot(reason: Snapshot['reason'], files: FileTree): Promise<void>;
}

/** Milliseconds after the last keystroke. Below the second that is promised. */
const autosaveDelay = 600;

const openedElsewhere =
  'This exercise is open in another tab. What you change here is not saved; close the other tab and reload this one to go on.';

async function openStore(): Promise<ProgressStore> {
  const { openProgress } = await import('../../progress/progress-store.ts');
  return openProgress();
}

interface SavedProgressOptions {
  exercise: Exercise;
  files: FilesStore;
  checks: ChecksStore;
  open?: () => Promise<ProgressStore>;
}

/** Nothing is loaded until `begin`. */
export function createSavedProgress({ exercise, files, checks, open = openStore }: SavedProgressOptions): SavedProgress {
  const state = signal<SaveState>('loading');
  const notices = signal<readonly string[]>([]);
  const passedAt = signal<number | undefined>();
  const opened = Promise.withResolvers<ProgressStore>();
  let store: ProgressStore | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let savedTree: FileTree = files.tree.value;

  const settled = () => (store?.storage.kind === 'memory' ? 'memory' : 'saved');

  function showStorage(): void {
    if (!store) return;
    const { storage } = store;
    notices.value = [
      ...(state.value === 'elsewhere' ? [openedElsewhere] : []),
      ...(storage.kind === 'memory' ? [storage.reason] : []),
      ...store.notices,
    ];
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!store || state.value === 'elsewhere') return;
    const tree = files.tree.value;
    await store.saveEdits(exercise.id, exercise.version, files.edits.value);
    savedTree = tree;
    if (files.tree.value === tree) state.value = settled();
  }

  function saveAtOnce(): void {
    if (!store || timer === undefined || state.value === 'elsewhere') return;
    store.saveEditsAtOnce(exercise.id, exercise.version, files.edits.value);
    void save();
  }

  async function load(): Promise<void> {
    store = await open();
    opened.resolve(store);
    const claim = await store.claim(exercise.id);
    const found = await store.load(exercise.id);
    if (!claim.held) state.value = 'elsewhere';
    if (found) {
      passedAt.value = found.passedAt;
      const untouched = files.tree.value === savedTree;
      if (untouched) files.applyEdits(found.edits);
      checks.restore(found.hints, found.version === exercise.version ? found.lastResult : undefined);
      if (untouched) savedTree = files.tree.value;
    }
    if (state.value === 'loading') state.value = settled();
    showStorage();
    store.subscribe(showStorage);
  }

  function begin(): () => void {
    void load();
    const stopWatching = effect(() => {
      const changed = files.tree.value !== savedTree;
      const ready = state.value !== 'loading' && state.value !== 'elsewhere';
      if (!changed || !ready) return;
      state.value = 'saving';
      clearTimeout(timer);
      timer = setTimeout(() => void save(), autosaveDelay);
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
  }

  return {
    state,
    notices,
    passedAt,
    begin,
    async keepResult(result) {
      if (state.value === 'elsewhere') return;
      const kept = await (await opened.promise).saveResult(exercise.id, exercise.version, result);
      passedAt.value = kept.passedAt;
    },
    async keepHint(check, rung) {
      await (await opened.promise).openHint(exercise.id, check, rung);
    },
    async keepSnapshot(reason, tree) {
      await (await opened.promise).addSnapshot({ exercise: exercise.id, takenAt: Date.now(), reason, files: tree });
    },
  };
}

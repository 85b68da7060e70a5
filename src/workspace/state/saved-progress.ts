// Ties the workspace to what the browser remembers: loads edits, saves them within a second of typing, keeps results.
// The progress layer itself is fetched only when there is something to load or to keep. Imported by the workspace.
import { batch, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { GradingResult } from '../../grading/result.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { Snapshot } from '../../progress/types.ts';
import type { ChecksStore } from './checks.ts';
import type { FilesStore } from './files.ts';

/** How the learner's edits stand; `elsewhere`: another tab has the exercise, so this one does not save. */
export type SaveState = 'untouched' | 'saved' | 'saving' | 'memory' | 'elsewhere';

export interface SavedProgress {
  readonly state: ReadonlySignal<SaveState>;
  /** Texts that the learner must see, such as why nothing can be kept. */
  readonly notices: ReadonlySignal<readonly string[]>;
  /** When the exercise was first passed, milliseconds since 1970. */
  readonly passedAt: ReadonlySignal<number | undefined>;
  /** Loads what there is, and saves from now on. Returns what ends it. Call once. */
  begin(): () => void;
  keepResult(result: GradingResult): Promise<void>;
  keepHint(check: string, rung: number): Promise<void>;
  keepSnapshot(reason: Snapshot['reason'], files: FileTree): Promise<void>;
}

/** Milliseconds from the first keystroke that is not saved yet. Below the second that is promised. */
const autosaveDelay = 600;

const openedElsewhere =
  'This exercise is open in another tab. What you change here is not saved: close the other tab, then reload this one.';
const unreachable =
  'Your changes are not saved, because a part of the course could not be fetched. Check your connection, then change something to try again.';

interface SavedProgressOptions {
  exercise: Exercise;
  files: FilesStore;
  checks: ChecksStore;
  open?: () => Promise<ProgressStore>;
  /** Whether an earlier visit may have left something. */
  anythingSaved?: () => Promise<boolean>;
}

async function openStore(): Promise<ProgressStore> {
  const { openProgress } = await import('../../progress/progress-store.ts');
  return openProgress();
}

/** A first visit has no database: then the progress layer need not be fetched to read a lesson. */
async function anyDatabase(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).length > 0;
  } catch {
    return true;
  }
}

/** Nothing is loaded until `begin`. */
export function createSavedProgress(options: SavedProgressOptions): SavedProgress {
  const { exercise, files, checks, open = openStore, anythingSaved = anyDatabase } = options;
  const state = signal<SaveState>('untouched');
  const notices = signal<readonly string[]>([]);
  const passedAt = signal<number | undefined>();
  let opened: Promise<ProgressStore> | undefined;
  let store: ProgressStore | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let savedTree: FileTree = files.tree.value;

  function showStorage(): void {
    if (!store) return;
    const { storage } = store;
    notices.value = [
      ...(state.value === 'elsewhere' ? [openedElsewhere] : []),
      ...(storage.kind === 'memory' ? [storage.reason] : []),
      ...store.notices,
    ];
  }

  async function load(): Promise<ProgressStore> {
    const fresh = await open();
    const claim = await fresh.claim(exercise.id);
    const found = await fresh.load(exercise.id);
    store = fresh;
    if (!claim.held) state.value = 'elsewhere';
    if (found) {
      passedAt.value = found.passedAt;
      const untouched = files.tree.value === savedTree;
      if (untouched) {
        // Together, or the watcher would take what was loaded for something new to save.
        batch(() => {
          files.applyEdits(found.edits);
          savedTree = files.tree.value;
          if (state.value === 'untouched') state.value = 'saved';
        });
      }
      checks.restore(found.hints, found.version === exercise.version ? found.lastResult : undefined);
    }
    showStorage();
    fresh.subscribe(showStorage);
    return fresh;
  }

  function ready(): Promise<ProgressStore> {
    if (!opened) {
      const attempt = load();
      opened = attempt;
      attempt.catch(() => {
        opened = undefined;
        notices.value = [unreachable];
      });
    }
    return opened;
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const target = await ready();
    if (state.value === 'elsewhere') return;
    const tree = files.tree.value;
    await target.saveEdits(exercise.id, exercise.version, files.edits.value);
    savedTree = tree;
    if (files.tree.value === tree) state.value = target.storage.kind === 'memory' ? 'memory' : 'saved';
  }

  const saveQuietly = () => void save().catch(() => undefined);

  function saveAtOnce(): void {
    // A save that is under way counts as none: leaving the page may cut it off.
    if (!store || state.value !== 'saving') return;
    store.saveEditsAtOnce(exercise.id, exercise.version, files.edits.value);
    saveQuietly();
  }

  function begin(): () => void {
    void anythingSaved().then((any) => (any ? ready().catch(() => undefined) : undefined));
    const stopWatching = effect(() => {
      if (files.tree.value === savedTree || state.value === 'elsewhere') return;
      state.value = 'saving';
      // Now, not after the delay: only an open store can keep what is typed right before the page is left.
      void ready().catch(() => undefined);
      timer ??= setTimeout(saveQuietly, autosaveDelay);
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
      const target = await ready();
      if (state.value === 'elsewhere') return;
      passedAt.value = (await target.saveResult(exercise.id, exercise.version, result)).passedAt;
    },
    async keepHint(check, rung) {
      await (await ready()).openHint(exercise.id, check, rung);
    },
    async keepSnapshot(reason, tree) {
      await (await ready()).addSnapshot({ exercise: exercise.id, takenAt: Date.now(), reason, files: tree });
    },
  };
}

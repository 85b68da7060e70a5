// Ties the workspace to what the browser remembers: loads edits, saves them within a second of typing, keeps results.
// The progress layer itself is fetched only when there is something to load or to keep. Imported by the workspace.
import { batch, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { GradingResult } from '../../grading/result.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { SnapshotReason, SnapshotResult } from '../../progress/types.ts';
import type { ChecksStore } from './checks.ts';
import type { FilesStore } from './files.ts';
import { anyDatabase, openStore } from './open-progress.ts';

/**
 * How the learner's edits stand. `elsewhere`: another tab has the exercise, so this one does not save. `held`: the files
 * are somebody else's, from a shared link, and nothing of what happens to them is remembered.
 */
export type SaveState = 'untouched' | 'saved' | 'saving' | 'memory' | 'elsewhere' | 'held';

export interface SavedProgress {
  readonly state: ReadonlySignal<SaveState>;
  /** Texts that the learner must see, such as why nothing can be kept. */
  readonly notices: ReadonlySignal<readonly string[]>;
  /** When the exercise was first passed, milliseconds since 1970. */
  readonly passedAt: ReadonlySignal<number | undefined>;
  /** When the solution was first looked at before the exercise was passed. */
  readonly seenSolutionAt: ReadonlySignal<number | undefined>;
  /** Some saved work could not be read and was set aside. */
  readonly hasSetAside: ReadonlySignal<boolean>;
  /** Loads what there is, and saves from now on. Returns what ends it. Call once. */
  begin(): () => void;
  keepResult(result: GradingResult): Promise<void>;
  keepHint(check: string, rung: number): Promise<void>;
  keepSnapshot(reason: SnapshotReason, files: FileTree, result?: SnapshotResult): Promise<void>;
  markSolutionSeen(): Promise<void>;
  /** Saves now instead of within a second. Never rejects. */
  saveNow(): Promise<void>;
  /** Loads the learner's own work, then remembers nothing until the returned function is called. */
  hold(): Promise<() => void>;
  /** Looks again at what was reached: an import may have changed it. */
  refresh(): Promise<void>;
  /** The store itself, for what is done seldom: history, export, import. */
  store(): Promise<ProgressStore>;
}

/** Milliseconds from the first keystroke that is not saved yet. Below the second that is promised. */
const autosaveDelay = 600;
/** Milliseconds of work between two copies in the history that nobody asked for. */
const snapshotInterval = 600_000;

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

/** Nothing is loaded until `begin`. */
export function createSavedProgress(options: SavedProgressOptions): SavedProgress {
  const { exercise, files, checks, open = openStore, anythingSaved = anyDatabase } = options;
  const state = signal<SaveState>('untouched');
  const notices = signal<readonly string[]>([]);
  const passedAt = signal<number | undefined>();
  const seenSolutionAt = signal<number | undefined>();
  const hasSetAside = signal(false);
  let lastSnapshotAt: number | undefined;
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
    hasSetAside.value = store.notices.length > 0;
  }

  async function load(): Promise<ProgressStore> {
    const fresh = await open();
    const [claim, found] = await Promise.all([fresh.claim(exercise.id), fresh.load(exercise.id)]);
    store = fresh;
    if (!claim.held) state.value = 'elsewhere';
    if (found) {
      passedAt.value = found.passedAt;
      seenSolutionAt.value = found.seenSolutionAt;
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
    if (isClosed()) return;
    const tree = files.tree.value;
    await target.saveEdits(exercise.id, exercise.version, files.edits.value);
    savedTree = tree;
    // It may have been held meanwhile.
    if (files.tree.value === tree && state.value === 'saving')
      state.value = target.storage.kind === 'memory' ? 'memory' : 'saved';
    lastSnapshotAt ??= Date.now();
    if (Date.now() - lastSnapshotAt >= snapshotInterval) await keepSnapshot('time', tree);
  }

  /** What happens now is not to be remembered. */
  const isClosed = () => state.value === 'elsewhere' || state.value === 'held';

  async function keepSnapshot(
    reason: SnapshotReason,
    tree: FileTree,
    result?: SnapshotResult,
  ): Promise<void> {
    if (state.value === 'held') return;
    const takenAt = Date.now();
    lastSnapshotAt = takenAt;
    const target = await ready();
    const found = result ? { result } : {};
    await target.addSnapshot({ exercise: exercise.id, takenAt, reason, files: tree, ...found });
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
      if (files.tree.value === savedTree || isClosed()) return;
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
    seenSolutionAt,
    hasSetAside,
    begin,
    keepSnapshot,
    store: ready,
    async keepResult(result) {
      if (state.value === 'held') return;
      const target = await ready();
      if (isClosed()) return;
      passedAt.value = (await target.saveResult(exercise.id, exercise.version, result)).passedAt;
    },
    async keepHint(check, rung) {
      if (state.value !== 'held') await (await ready()).openHint(exercise.id, check, rung);
    },
    async markSolutionSeen() {
      if (state.value === 'held' || passedAt.value !== undefined) return;
      seenSolutionAt.value ??= Date.now();
      await (await ready()).markSolutionSeen(exercise.id);
    },
    async refresh() {
      const found = await (await ready()).load(exercise.id);
      passedAt.value = found?.passedAt;
      seenSolutionAt.value = found?.seenSolutionAt;
      checks.restore(found?.hints ?? {}, undefined);
    },
    async saveNow() {
      if (state.value === 'saving') await save().catch(() => undefined);
    },
    async hold() {
      await ready().catch(() => undefined);
      if (state.value === 'saving') await save().catch(() => undefined);
      const before = state.value;
      const own = savedTree;
      state.value = 'held';
      return () => {
        savedTree = own;
        state.value = before;
      };
    },
  };
}

// Ties the workspace to what the browser remembers: loads edits, saves them, keeps results and the history of the files.
// Imported by the workspace.
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import type { GradingResult } from '../../grading/result.ts';
import { tellKeptResult } from '../../progress/kept-results.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { SnapshotReason, SnapshotResult } from '../../progress/types.ts';
import { anyProgress } from '../hydration/any-progress.ts';
import { createAutosave, type SaveState } from './autosave.ts';
import type { ChecksStore } from './checks.ts';
import type { FilesStore } from './files.ts';
import { openStore } from './open-progress.ts';
import { createProgressLink, type ProgressLink } from './progress-link.ts';

export interface SavedProgress extends Pick<ProgressLink, 'notices' | 'hasSetAside' | 'store'> {
  readonly state: ReadonlySignal<SaveState>;
  /** When the exercise was first passed, milliseconds since 1970. */
  readonly passedAt: ReadonlySignal<number | undefined>;
  /** When the solution was first looked at before the exercise was passed. */
  readonly seenSolutionAt: ReadonlySignal<number | undefined>;
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
}

/** Milliseconds of work between two copies in the history that nobody asked for. */
const snapshotInterval = 600_000;

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
  const { exercise, files, checks, open = openStore, anythingSaved = anyProgress } = options;
  const state = signal<SaveState>('untouched');
  const passedAt = signal<number | undefined>();
  const seenSolutionAt = signal<number | undefined>();
  let lastSnapshotAt: number | undefined;
  const link = createProgressLink({ open, take, isElsewhere: () => state.value === 'elsewhere' });
  const autosave = createAutosave({ exercise, files, state, progress: link, onSaved: keepFromTimeToTime });
  const { store } = link;

  async function take(fresh: ProgressStore): Promise<void> {
    const [claim, found] = await Promise.all([fresh.claim(exercise.id), fresh.load(exercise.id)]);
    if (!claim.held) state.value = 'elsewhere';
    if (!found) return;
    passedAt.value = found.passedAt;
    seenSolutionAt.value = found.seenSolutionAt;
    const untouched = files.tree.value === autosave.saved();
    if (untouched) {
      // Together, or the watcher would take what was loaded for something new to save.
      batch(() => {
        files.applyEdits(found.edits);
        autosave.count(files.tree.value);
        if (state.value === 'untouched') state.value = 'saved';
      });
    }
    checks.restore(found.hints, found.version === exercise.version ? found.lastResult : undefined);
  }

  async function keepSnapshot(
    reason: SnapshotReason,
    tree: FileTree,
    result?: SnapshotResult,
  ): Promise<void> {
    if (state.value === 'held') return;
    const takenAt = Date.now();
    lastSnapshotAt = takenAt;
    const found = result ? { result } : {};
    await (await store()).addSnapshot({ exercise: exercise.id, takenAt, reason, files: tree, ...found });
  }

  async function keepFromTimeToTime(tree: FileTree): Promise<void> {
    lastSnapshotAt ??= Date.now();
    if (Date.now() - lastSnapshotAt >= snapshotInterval) await keepSnapshot('time', tree);
  }

  return {
    state,
    notices: link.notices,
    hasSetAside: link.hasSetAside,
    passedAt,
    seenSolutionAt,
    store,
    keepSnapshot,
    saveNow: autosave.saveNow,
    begin() {
      void anythingSaved().then((any) => (any ? store().catch(() => undefined) : undefined));
      return autosave.begin();
    },
    async keepResult(result) {
      if (state.value === 'held') return;
      const target = await store();
      if (autosave.isClosed()) return;
      const passedBefore = passedAt.value !== undefined;
      passedAt.value = (await target.saveResult(exercise.id, exercise.version, result)).passedAt;
      const { status, checks: outcomes } = result;
      if (status === 'unchecked') return;
      const done = outcomes.filter((one) => one.status === 'pass').length;
      tellKeptResult({ exercise: exercise.id, status, done, tasks: exercise.checks.length, passedBefore });
    },
    async keepHint(check, rung) {
      if (state.value !== 'held') await (await store()).openHint(exercise.id, check, rung);
    },
    async markSolutionSeen() {
      if (state.value === 'held' || passedAt.value !== undefined) return;
      seenSolutionAt.value ??= Date.now();
      await (await store()).markSolutionSeen(exercise.id);
    },
    async refresh() {
      const found = await (await store()).load(exercise.id);
      passedAt.value = found?.passedAt;
      seenSolutionAt.value = found?.seenSolutionAt;
      checks.restore(found?.hints ?? {}, undefined);
    },
    async hold() {
      await store().catch(() => undefined);
      await autosave.saveNow();
      const before = state.value;
      const own = autosave.saved();
      state.value = 'held';
      return () => {
        autosave.count(own);
        state.value = before;
      };
    },
  };
}

// Everything that one workspace knows and can do: its stores, wired together. Imported by workspace.tsx.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import { createChecksStore, type ChecksStore, type Grade } from './checks.ts';
import { createConsoleStore, type ConsoleStore } from './console-lines.ts';
import { createEngineSession, type PageEngineKind } from './engine-session.ts';
import { createExchangesStore, type ExchangesStore } from './exchanges.ts';
import { createFilesStore, type FilesStore } from './files.ts';
import { createPreviewLink, type PreviewLink } from './preview-link.ts';
import { createRunStore, type RunStore } from './run.ts';
import { createSavedProgress, type SavedProgress } from './saved-progress.ts';
import { createViewStore, type ViewStore } from './view.ts';

export interface WorkspaceState {
  exercise: Exercise;
  files: FilesStore;
  console: ConsoleStore;
  exchanges: ExchangesStore;
  run: RunStore;
  checks: ChecksStore;
  progress: SavedProgress;
  preview: PreviewLink;
  view: ViewStore;
  /** What the learner must know about where programs run. */
  engineNotice: ReadonlySignal<string | undefined>;
  /** True once files have been reset and the reset can be taken back. */
  canUndoReset: ReadonlySignal<boolean>;
  /** Fetches what Run needs, ahead of the click. */
  warm(): void;
  /** Runs the program and shows it. */
  runAndShow(): Promise<void>;
  /** Checks the work, then runs the learner's program again so that the preview goes on. */
  checkWork(): Promise<void>;
  reset(): void;
  undoReset(): void;
  openHint(check: string): void;
}

const gradeInBrowser: Grade = async (order) => {
  const { gradeInWorker } = await import('../../grading/browser/grade-in-worker.ts');
  return gradeInWorker(order);
};

/** The stores of a page's workspace. Nothing is fetched and nothing runs until the learner acts. */
export function createWorkspaceState(exercise: Exercise, engine: PageEngineKind): WorkspaceState {
  const files = createFilesStore(exercise);
  const console = createConsoleStore();
  const exchanges = createExchangesStore();
  const view = createViewStore();
  const session = createEngineSession(engine);
  const preview = createPreviewLink({
    exercise,
    nextId: exchanges.nextId,
    onExchange: exchanges.add,
    onLocation: files.goTo,
    onConsole: () => view.openTool('console'),
  });
  const run = createRunStore({
    session,
    console,
    viewer: preview,
    project: () => ({ files: files.tree.value, entry: exercise.entry }),
    settings: { env: exercise.env },
  });
  const checks = createChecksStore({
    exercise,
    files: files.tree,
    session,
    grade: gradeInBrowser,
    onExchange: exchanges.add,
  });
  const progress = createSavedProgress({ exercise, files, checks });
  const beforeReset = signal<FileTree | undefined>();
  files.reveal.subscribe((wish) => {
    if (wish) view.showCode();
  });

  return {
    exercise,
    files,
    console,
    exchanges,
    run,
    checks,
    progress,
    preview,
    view,
    engineNotice: session.notice,
    canUndoReset: computed(() => beforeReset.value !== undefined),
    warm() {
      session.warm();
      preview.warm();
    },
    async runAndShow() {
      checks.cancel();
      await run.start();
      if (run.status.value.state === 'listening') view.openTool('preview');
      if (run.problem.value) view.showCode();
    },
    async checkWork() {
      run.yieldToChecks();
      exchanges.forget('check');
      view.openTool('checks');
      const tree = files.tree.value;
      const result = await checks.check();
      if (result) {
        void progress.keepResult(result);
        void progress.keepSnapshot('check', tree);
      }
      if (run.status.value.state === 'checking') await run.start();
    },
    reset() {
      const before = files.reset();
      beforeReset.value = before;
      void progress.keepSnapshot('reset', before);
    },
    undoReset() {
      // What was written since the reset is kept as well.
      void progress.keepSnapshot('restore', files.tree.value);
      if (beforeReset.value) files.replaceAll(beforeReset.value);
      beforeReset.value = undefined;
    },
    openHint(check) {
      checks.openHint(check);
      const task = checks.tasks.value.find(({ summary }) => summary.id === check);
      if (task) void progress.keepHint(check, task.hintsOpen);
    },
  };
}

/** The workspace that a component belongs to. */
export const WorkspaceContext = createContext<WorkspaceState | undefined>(undefined);

/** The workspace around a component. Throws outside one, which is a mistake of ours. */
export function useWorkspace(): WorkspaceState {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace was called outside <Workspace>.');
  return workspace;
}

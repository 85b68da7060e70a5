// Everything that one workspace knows and can do: its stores, wired together. Imported by workspace.tsx.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Exercise } from '../../course/exercise.ts';
import { createEditorLink, type EditorLink } from '../editor/editor-link.ts';
import { createEditorSettings, type EditorSettings } from '../editor/editor-settings.ts';
import { createPaneSizes, type PaneSizes } from '../panes/pane-sizes.ts';
import { createCodeProblems, type CodeProblemsStore } from '../problems/code-problems.ts';
import { createChecksStore, type ChecksStore, type Grade } from './checks.ts';
import { createConsoleStore, type ConsoleStore } from './console-lines.ts';
import { createEngineSession, type EngineSession, type PageEngineKind } from './engine-session.ts';
import { createExchangesStore, type ExchangesStore } from './exchanges.ts';
import { createFilesStore, type FilesStore } from './files.ts';
import { createInspectorStore, type InspectorStore } from './inspector.ts';
import { createNoticesStore, type NoticesStore } from './notices.ts';
import { createPreviewLink, type PreviewLink } from './preview-link.ts';
import { createReplaceFiles, type ReplaceFiles } from './replacement.ts';
import { createRunStore, type RunStore } from './run.ts';
import { runSettings } from './run-settings.ts';
import { createSavedProgress, type SavedProgress } from './saved-progress.ts';
import { keepSetting, recallSetting } from './settings.ts';
import { createViewStore, type ViewStore } from './view.ts';
import { createVisitorsStore, type VisitorsStore } from './visitors.ts';

export interface WorkspaceState {
  exercise: Exercise;
  files: FilesStore;
  editor: EditorLink;
  editorSettings: EditorSettings;
  codeProblems: CodeProblemsStore;
  console: ConsoleStore;
  exchanges: ExchangesStore;
  inspector: InspectorStore;
  visitors: VisitorsStore;
  run: RunStore;
  checks: ChecksStore;
  progress: SavedProgress;
  preview: PreviewLink;
  view: ViewStore;
  panes: PaneSizes;
  notices: NoticesStore;
  /** Which engine runs the programs, and a way to choose another. */
  engine: Pick<EngineSession, 'wanted' | 'notice'> & {
    choose(kind: PageEngineKind): void;
    /** The engine, booted if need be. Rejects with an EngineError. */
    booted: EngineSession['engine'];
  };
  /** Ctrl+S runs, too. Remembered for every exercise. */
  runOnSave: ReadonlySignal<boolean>;
  setRunOnSave(on: boolean): void;
  /** The file that the solution's dialog opens with. */
  solutionFile: Signal<string | undefined>;
  /** Replaces all files; what was there is kept, and can be brought back at once. */
  replaceFiles: ReplaceFiles;
  /** Takes over what was set in earlier visits. Call once, in the page. */
  recallSettings(): void;
  /** Fetches what Run needs, ahead of the click. */
  warm(): void;
  /** Runs the program and shows it. */
  runAndShow(): Promise<void>;
  /** Formats the open file and runs, each where the learner wants that, and saves now. */
  save(): Promise<void>;
  /** Checks the work, then runs the learner's program again so that the preview goes on. */
  checkWork(): Promise<void>;
  reset(): void;
  /** Shows our solution beside the learner's code, `path` first. */
  compareWithSolution(path?: string): void;
  openHint(check: string): void;
}

const gradeInBrowser: Grade = async (order) => {
  const { gradeInWorker } = await import('../../grading/browser/grade-in-worker.ts');
  return gradeInWorker(order);
};

/** The stores of a page's workspace. Nothing is fetched and nothing runs until the learner acts. */
export function createWorkspaceState(exercise: Exercise, engine: PageEngineKind): WorkspaceState {
  const files = createFilesStore(exercise);
  const editor = createEditorLink();
  const editorSettings = createEditorSettings();
  const console = createConsoleStore();
  const exchanges = createExchangesStore();
  const panes = createPaneSizes();
  const view = createViewStore(panes, exercise);
  const session = createEngineSession({ standard: engine, asked: exercise.engine });
  const visitors = createVisitorsStore({
    program: () => run.program.value,
    nextId: exchanges.nextId,
    onExchange: exchanges.add,
  });
  const inspector = createInspectorStore(view);
  const preview = createPreviewLink({
    exercise,
    openVisitor: visitors.open,
    closeVisitor: visitors.close,
    nextId: exchanges.nextId,
    onExchange: exchanges.add,
    onLocation: files.goTo,
    onConsole: () => view.openTool('console'),
    onPageConsole: console.page,
    onExchangeOpen: inspector.show,
  });
  const run = createRunStore({
    session,
    console,
    viewer: preview,
    project: () => ({ files: files.tree.value, entry: exercise.entry }),
    settings: (project) => runSettings(exercise, project),
  });
  const checks = createChecksStore({
    exercise,
    files: files.tree,
    session,
    grade: gradeInBrowser,
    onExchange: exchanges.add,
  });
  const progress = createSavedProgress({ exercise, files, checks });
  const notices = createNoticesStore();
  const replaceFiles = createReplaceFiles({ files, notices, keepSnapshot: progress.keepSnapshot });
  const runOnSave = signal(true);
  const solutionFile = signal<string | undefined>();
  files.reveal.subscribe((wish) => {
    if (wish) view.showCode();
  });

  async function runAndShow(): Promise<void> {
    checks.cancel();
    await run.start();
    if (run.status.value.state === 'listening') view.openTool('preview');
    if (run.problem.value) view.showCode();
  }

  return {
    exercise,
    files,
    editor,
    editorSettings,
    codeProblems: createCodeProblems({ files, editor }),
    console,
    exchanges,
    inspector,
    visitors,
    run,
    checks,
    progress,
    preview,
    view,
    panes,
    notices,
    engine: {
      wanted: session.wanted,
      notice: session.notice,
      booted: session.engine,
      choose(kind) {
        const wasRunning = run.isStoppable.value;
        session.choose(kind);
        if (wasRunning) void runAndShow();
      },
    },
    runOnSave,
    setRunOnSave(on) {
      runOnSave.value = on;
      keepSetting('run-on-save', on ? 'on' : 'off');
    },
    solutionFile,
    replaceFiles,
    recallSettings() {
      runOnSave.value = recallSetting('run-on-save') !== 'off';
      session.recall();
      editorSettings.recall();
    },
    warm() {
      session.warm();
      preview.warm();
    },
    runAndShow,
    async save() {
      if (editorSettings.formatOnSave.on.value) await editor.format();
      await progress.saveNow();
      if (runOnSave.value) await runAndShow();
    },
    async checkWork() {
      run.yieldToChecks();
      exchanges.forget('check');
      view.openTool('checks');
      const tree = files.tree.value;
      const result = await checks.check();
      if (result) {
        void progress.keepResult(result);
        const done = result.checks.filter(({ status }) => status === 'pass').length;
        void progress.keepSnapshot('check', tree, { done, tasks: exercise.checks.length });
      }
      if (run.status.value.state === 'checking') await run.start();
    },
    reset() {
      replaceFiles({
        files: exercise.files,
        reason: 'reset',
        what: 'Your files are back to the starter.',
      });
    },
    compareWithSolution(path) {
      solutionFile.value = path;
      void progress.markSolutionSeen();
      view.openDialog('solution');
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

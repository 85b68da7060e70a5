// The stores of one workspace, wired together: each knows its own part, and gets from the others only what it needs.
// Imported by workspace-state.ts and workspace-actions.ts.
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
import { createViewStore, type ViewStore } from './view.ts';
import { createVisitorsStore, type VisitorsStore } from './visitors.ts';

export interface WorkspaceStores {
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
  /** The engine; components choose it by `engine`, which runs the program again. */
  session: EngineSession;
  /** Replaces all files; what was there is kept, and can be brought back at once. */
  replaceFiles: ReplaceFiles;
}

const gradeInBrowser: Grade = async (order) => {
  const { gradeInWorker } = await import('../../grading/browser/grade-in-worker.ts');
  return gradeInWorker(order);
};

/** The stores of a page's workspace. Nothing is fetched and nothing runs until the learner acts. */
export function createWorkspaceStores(exercise: Exercise, engine: PageEngineKind): WorkspaceStores {
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
    onSent: exchanges.add,
    onExchange: exchanges.add,
  });
  const inspector = createInspectorStore(view);
  const preview = createPreviewLink({
    exercise,
    openVisitor: visitors.open,
    closeVisitor: visitors.close,
    nextId: exchanges.nextId,
    onSent: exchanges.add,
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
    keep: (result) => progress.keepResult(result),
  });
  const progress = createSavedProgress({ exercise, files, checks });
  const notices = createNoticesStore();
  const replaceFiles = createReplaceFiles({ files, notices, keepSnapshot: progress.keepSnapshot });
  files.reveal.subscribe((wish) => {
    if (wish) view.showCode();
  });

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
    session,
    replaceFiles,
  };
}

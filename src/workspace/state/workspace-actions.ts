// What is done with several stores of a workspace at once: running, checking, saving, and what a learner chose.
// Imported by workspace-state.ts.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { EngineSession, PageEngineKind } from './engine-session.ts';
import { keepSetting, recallSetting } from './settings.ts';
import type { WorkspaceStores } from './workspace-stores.ts';
import * as words from '../../words/en/workspace.ts';

export interface WorkspaceActions {
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

/** The actions over `stores`. Nothing happens before one is called. */
export function createWorkspaceActions(stores: WorkspaceStores): WorkspaceActions {
  const { exercise, files, editor, editorSettings, exchanges, run, checks, progress, preview, view } = stores;
  const { session, replaceFiles } = stores;
  const runOnSave = signal(true);
  const solutionFile = signal<string | undefined>();

  async function runAndShow(): Promise<void> {
    checks.cancel();
    await run.start();
    if (run.status.value.state === 'listening') view.openTool('preview');
    if (run.problem.value) view.showCode();
  }

  return {
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
        const done = result.checks.filter(({ status }) => status === 'pass').length;
        void progress.keepSnapshot('check', tree, { done, tasks: exercise.checks.length });
      }
      if (run.status.value.state === 'checking') await run.start();
    },
    reset() {
      replaceFiles({
        files: exercise.files,
        reason: 'reset',
        what: words.backToStarter,
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

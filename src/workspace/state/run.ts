// Runs the learner's program: one at a time, each Run replacing the one before. Imported by the workspace.
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Exit, Project, Run, RunOptions } from '../../engine/port.ts';
import type { ConsoleStore } from './console-lines.ts';
import type { EngineSession } from './engine-session.ts';
import { problemOfExit, problemOfFault, withCause, type Problem } from './problem.ts';
import { statusInWords, statusOfExit, type RunStatus } from './run-status.ts';
import * as words from '../../words/en/workspace.ts';

/** What shows the running program: the preview. */
export interface RunViewer {
  connect(run: Run): void;
  /** `reason` is shown in the program's place. */
  disconnect(reason: string): void;
}

export interface RunStore {
  readonly status: ReadonlySignal<RunStatus>;
  /** What went wrong in the last run; the next one clears it. */
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** The program that listens; undefined when none does. */
  readonly program: ReadonlySignal<Run | undefined>;
  /** There is something to stop. */
  readonly isStoppable: ReadonlySignal<boolean>;
  /** Starts the program, or starts it again. Resolves when it listens, has ended, or was replaced. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Lets the program go because the checks need the engine. */
  yieldToChecks(): void;
  dismissProblem(): void;
}

interface RunStoreOptions {
  session: EngineSession;
  console: ConsoleStore;
  viewer: RunViewer;
  /** The program as it is now. */
  project: () => Project;
  /** How a program is to be run; fetches what is to run before it. */
  settings: (project: Project) => Promise<RunOptions>;
}

/** A store with nothing running. */
export function createRunStore({ session, console, viewer, project, settings }: RunStoreOptions): RunStore {
  const status = signal<RunStatus>({ state: 'idle' });
  const problem = signal<Problem | undefined>();
  const program = signal<Run | undefined>();
  /** Rises with each start: news from an older run is ignored. */
  let generation = 0;
  let current: Run | undefined;
  let stopAsked = false;

  function show(next: RunStatus): void {
    status.value = next;
    program.value = undefined;
    viewer.disconnect(statusInWords(next));
  }

  async function print(run: Run, mine: number): Promise<void> {
    for await (const chunk of run.output) {
      if (mine !== generation) return;
      console.write(chunk);
    }
  }

  async function watchEnd(
    run: Run,
    files: Project['files'],
    mine: number,
    printed: Promise<void>,
  ): Promise<void> {
    const exit = await run.exited;
    if (mine !== generation) return;
    current = undefined;
    const found = stopAsked ? undefined : await explain(exit, files);
    if (mine !== generation) return;
    batch(() => {
      problem.value = found;
      show(stopAsked ? { state: 'stopped' } : statusOfExit(exit));
    });
    await printed;
    if (mine === generation) console.note(words.ended(statusInWords(status.value)));
  }

  /** With the cause, where it is one that the checks know. */
  async function explain(exit: Exit, files: Project['files']): Promise<Problem | undefined> {
    const found = problemOfExit(exit);
    if (!found || !exit.error) return found;
    try {
      const { diagnoseStart } = await import('../../grading/detectors/start-detectors.ts');
      const cause = diagnoseStart(exit.error, files);
      return cause ? withCause(found, cause) : found;
    } catch {
      // Not fetched: the problem without its cause still says what happened.
      return found;
    }
  }

  async function start(): Promise<void> {
    const mine = ++generation;
    stopAsked = false;
    batch(() => {
      problem.value = undefined;
      console.clear();
      show({ state: 'starting' });
    });
    try {
      const wanted = project();
      const [, options] = await Promise.all([session.engine(), settings(wanted)]);
      // Asked once more, because another may have been chosen while the settings came.
      const engine = await session.engine();
      if (mine !== generation) return;
      const run = await engine.run(wanted, options);
      if (mine !== generation) {
        void run.stop('SIGKILL');
        return;
      }
      current = run;
      void watchEnd(run, wanted.files, mine, print(run, mine));
      // A program that ends first is told of by watchEnd.
      const listening = await run.listening.catch(() => undefined);
      if (mine !== generation || !listening) return;
      batch(() => {
        status.value = { state: 'listening', port: listening.port };
        program.value = run;
      });
      viewer.connect(run);
    } catch (fault) {
      if (mine !== generation) return;
      batch(() => {
        problem.value = problemOfFault(fault);
        show({ state: 'crashed' });
      });
    }
  }

  return {
    status,
    problem,
    program,
    isStoppable: computed(() => ['listening', 'starting'].includes(status.value.state)),
    start,
    async stop() {
      stopAsked = true;
      if (current) return current.stop('SIGTERM');
      generation += 1;
      show({ state: 'stopped' });
    },
    yieldToChecks() {
      generation += 1;
      current = undefined;
      batch(() => {
        problem.value = undefined;
        show({ state: 'checking' });
      });
    },
    dismissProblem() {
      problem.value = undefined;
    },
  };
}

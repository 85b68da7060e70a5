// The tasks of the exercise and how far they are: the check list's state. Imported by the workspace.
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CheckSummary, Exercise, FileTree } from '../../course/exercise.ts';
import type { Engine } from '../../engine/port.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import { sentences } from '../../lib/sentences.ts';
import type { CheckResult, GradingResult } from '../../grading/result.ts';
import type { EngineSession } from './engine-session.ts';
import { problemOfFault } from './problem.ts';
import * as words from '../../words/en/checks.ts';

/** One task: what it asks, and what the last check said of it. */
export interface Task {
  summary: CheckSummary;
  state: 'open' | 'waiting' | 'pass' | 'fail' | 'not-run';
  result?: CheckResult;
  /** Hint rungs opened, 0 to four. */
  hintsOpen: number;
}

/** What gradeInWorker is given. */
export interface GradingOrder {
  exercise: string;
  files: FileTree;
  entry: string;
  env: Record<string, string>;
  engine: Engine;
  onCheck(result: CheckResult): void;
  onExchange(exchange: Exchange): void;
  signal: AbortSignal;
}

export type Grade = (order: GradingOrder) => Promise<GradingResult>;

export interface ChecksStore {
  readonly tasks: ReadonlySignal<Task[]>;
  readonly phase: ReadonlySignal<'idle' | 'checking' | 'done'>;
  /** The last finished grading; undefined before the first one and while one is under way. */
  readonly result: ReadonlySignal<GradingResult | undefined>;
  /** A fault of ours that kept the checks from running, in words. */
  readonly fault: ReadonlySignal<string | undefined>;
  /** The files changed since they were checked. */
  readonly stale: ReadonlySignal<boolean>;
  /** Resolves to the result, or to undefined when it was cancelled or could not be done. */
  check(): Promise<GradingResult | undefined>;
  cancel(): void;
  /** Takes every outcome away: the files are others now. */
  forget(): void;
  openHint(check: string): void;
  /** Shows what an earlier visit left. */
  restore(hints: Record<string, number>, last: GradingResult | undefined): void;
}

interface ChecksStoreOptions {
  exercise: Exercise;
  files: ReadonlySignal<FileTree>;
  session: EngineSession;
  grade: Grade;
  onExchange: (exchange: Exchange) => void;
  /** Remembers a result. It is shown when that is done: a pass that was seen is there after the page was left at once. */
  keep: (result: GradingResult) => Promise<void>;
}

/** Milliseconds that a result waits for being kept; then it is shown all the same. */
const patience = 3_000;

/** A store in which every task is still open. */
export function createChecksStore({
  exercise,
  files,
  session,
  grade,
  onExchange,
  keep,
}: ChecksStoreOptions): ChecksStore {
  const phase = signal<'idle' | 'checking' | 'done'>('idle');
  const result = signal<GradingResult | undefined>();
  const fault = signal<string | undefined>();
  const results = signal<ReadonlyMap<string, CheckResult>>(new Map());
  const hints = signal<Record<string, number>>({});
  const checkedFiles = signal<FileTree | undefined>();
  let cancelling: AbortController | undefined;

  const tasks = computed(() =>
    exercise.checks.map((summary): Task => {
      const found = results.value.get(summary.id);
      const unfinished = phase.value === 'checking' ? 'waiting' : 'open';
      return {
        summary,
        state: found?.status ?? unfinished,
        ...(found ? { result: found } : {}),
        hintsOpen: hints.value[summary.id] ?? 0,
      };
    }),
  );

  function show(grading: GradingResult): void {
    results.value = new Map(grading.checks.map((check) => [check.id, check]));
    result.value = grading;
    phase.value = 'done';
  }

  async function check(): Promise<GradingResult | undefined> {
    cancelling?.abort();
    const control = new AbortController();
    cancelling = control;
    const tree = files.value;
    batch(() => {
      phase.value = 'checking';
      result.value = undefined;
      fault.value = undefined;
      results.value = new Map();
      checkedFiles.value = tree;
    });
    try {
      const engine = await session.engine();
      const grading = await grade({
        exercise: exercise.id,
        files: tree,
        entry: exercise.entry,
        env: exercise.env,
        engine,
        signal: control.signal,
        onExchange,
        onCheck(one) {
          if (!control.signal.aborted) results.value = new Map(results.value).set(one.id, one);
        },
      });
      if (control.signal.aborted) return undefined;
      await atMost(patience, keep(grading));
      if (control.signal.aborted) return undefined;
      batch(() => {
        show(grading);
        if (grading.status === 'unchecked') fault.value = grading.message;
      });
      return grading;
    } catch (error) {
      if (control.signal.aborted) return undefined;
      const { title, next } = problemOfFault(error);
      batch(() => {
        phase.value = 'idle';
        fault.value = sentences(title, next, words.noAttempt);
      });
      return undefined;
    }
  }

  function forget(): void {
    cancelling?.abort();
    batch(() => {
      phase.value = 'idle';
      result.value = undefined;
      fault.value = undefined;
      results.value = new Map();
      checkedFiles.value = undefined;
    });
  }

  return {
    tasks,
    phase,
    result,
    fault,
    stale: computed(() => checkedFiles.value !== undefined && checkedFiles.value !== files.value),
    check,
    cancel() {
      cancelling?.abort();
      if (phase.value !== 'checking') return;
      batch(() => {
        phase.value = 'idle';
        results.value = new Map();
      });
    },
    forget,
    openHint(id) {
      hints.value = { ...hints.value, [id]: (hints.value[id] ?? 0) + 1 };
    },
    restore(opened, last) {
      batch(() => {
        hints.value = { ...opened, ...hints.value };
        if (last && phase.value === 'idle') show(last);
      });
    },
  };
}

/** Resolves when the work is done, has failed, or took `ms` milliseconds. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work.catch(() => undefined), over]);
  clearTimeout(timer);
}

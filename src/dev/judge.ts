// Which exercises were judged and what came of it; those that were judged once are judged anew when they are saved.
// Imported by the dev server.
import type { JudgedExercise } from '../workspace/author/protocol.ts';
import { startWork, type EndWork } from './child.ts';

/** Milliseconds without a save before an exercise is judged anew. */
const pause = 300;

export interface Judge {
  /** Everything that was asked for, in that order. */
  readonly exercises: ReadonlyMap<string, JudgedExercise>;
  judge(exercises: readonly string[]): void;
  /** A file of the exercise, or of a shared folder, was saved. */
  changed(exercise: string): void;
  end(): void;
}

/** What does the work: judges `ids` one after the other. */
export type StartJudging = (
  ids: readonly string[],
  on: { hear: (judged: JudgedExercise) => void; over: (errors: string) => void },
) => EndWork;

/** In a process of its own. `root` is the course's folder. */
export function judgeInProcess(root: string): StartJudging {
  return (ids, on) => startWork(new URL('./judge.process.ts', import.meta.url), [root, ...ids], on);
}

/** `tell` hears of everything that changes. One process at a time; nothing is run before `judge`. */
export function createJudge(start: StartJudging, tell: (judged: JudgedExercise) => void): Judge {
  const exercises = new Map<string, JudgedExercise>();
  const waiting = new Set<string>();
  let current: Set<string> | undefined;
  let endWork: EndWork = () => {};
  let timer: NodeJS.Timeout | undefined;

  function take(judged: JudgedExercise): void {
    exercises.set(judged.exercise, judged);
    if (judged.state === 'judged') current?.delete(judged.exercise);
    tell(judged);
  }

  function wait(exercise: string): void {
    waiting.add(exercise);
    take({ answers: [], problems: [], ...exercises.get(exercise), exercise, state: 'waiting' });
  }

  function next(): void {
    if (current || waiting.size === 0) return;
    current = new Set(waiting);
    waiting.clear();
    endWork = start([...current], {
      hear: take,
      over(errors) {
        // What is left was given up: the process ended badly.
        for (const exercise of current ?? []) {
          const problem = `It could not be judged. ${errors.trim().split('\n').at(-1) ?? ''}`.trim();
          take({
            exercise,
            state: 'judged',
            answers: [],
            problems: [{ file: `exercises/${exercise}`, problem }],
          });
        }
        current = undefined;
        next();
      },
    });
  }

  /** Shared folders, whose names begin with `_`, may lie under any exercise. */
  function standsOn(id: string, changed: string): boolean {
    const continues = exercises.get(id)?.continues;
    return (
      id === changed || changed.startsWith('_') || (continues !== undefined && standsOn(continues, changed))
    );
  }

  return {
    exercises,
    judge(ids) {
      for (const id of ids) if (!current?.has(id)) wait(id);
      next();
    },
    changed(exercise) {
      const touched = [...exercises.keys()].filter((id) => standsOn(id, exercise));
      if (touched.some((id) => current?.has(id))) {
        endWork();
        for (const unfinished of current ?? []) wait(unfinished);
        current = undefined;
      }
      for (const id of touched) if (!waiting.has(id)) wait(id);
      clearTimeout(timer);
      timer = setTimeout(next, pause);
    },
    end() {
      clearTimeout(timer);
      endWork();
      current = undefined;
      waiting.clear();
    },
  };
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JudgedExercise } from '../workspace/author/protocol.ts';
import { createJudge, type StartJudging } from './judge.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const judged = (exercise: string, more: Partial<JudgedExercise> = {}): JudgedExercise => ({
  exercise,
  state: 'judged',
  answers: [],
  problems: [],
  ...more,
});

/** A process that does what the test says. */
function hands() {
  const runs: { ids: readonly string[]; isEnded: boolean; on: Parameters<StartJudging>[1] }[] = [];
  const start: StartJudging = (ids, on) => {
    const run = { ids, isEnded: false, on };
    runs.push(run);
    return () => (run.isEnded = true);
  };
  return { runs, judge: createJudge(start, () => {}) };
}

it('judges what is asked for, one process at a time', () => {
  const { runs, judge } = hands();
  judge.judge(['a', 'b']);
  judge.judge(['b', 'c']);
  expect(runs.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  expect(judge.exercises.get('c')?.state).toBe('waiting');
  runs[0]?.on.hear(judged('a'));
  runs[0]?.on.hear(judged('b'));
  runs[0]?.on.over('');
  expect(runs.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
  expect(judge.exercises.get('a')?.state).toBe('judged');
});

it('judges anew what was judged and then saved, with what goes on from it, and nothing else', () => {
  const { runs, judge } = hands();
  judge.judge(['a', 'b', 'c']);
  runs[0]?.on.hear(judged('a'));
  runs[0]?.on.hear(judged('b', { continues: 'a' }));
  runs[0]?.on.hear(judged('c'));
  runs[0]?.on.over('');
  judge.changed('other');
  judge.changed('a');
  judge.changed('a');
  expect(runs).toHaveLength(1);
  vi.runAllTimers();
  expect(runs[1]?.ids).toEqual(['a', 'b']);
});

it('begins again with what was under way when it was saved', () => {
  const { runs, judge } = hands();
  judge.judge(['a', 'b']);
  runs[0]?.on.hear(judged('a'));
  judge.changed('b');
  expect(runs[0]?.isEnded).toBe(true);
  vi.runAllTimers();
  expect(runs[1]?.ids).toEqual(['b']);
});

it('tells of exercises that were given up', () => {
  const { runs, judge } = hands();
  judge.judge(['a']);
  runs[0]?.on.over('at line 1\nError: out of memory\n');
  expect(judge.exercises.get('a')?.problems).toEqual([
    { file: 'exercises/a', problem: 'It could not be judged. Error: out of memory' },
  ]);
});

import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { FileTree } from '../../course/exercise.ts';
import type { CheckResult, GradingResult } from '../../grading/result.ts';
import { createChecksStore, type Grade, type GradingOrder } from './checks.ts';
import { createEngineSession } from './engine-session.ts';
import { createFakeEngine } from './fake-engine.ts';
import { sampleExercise } from './sample-exercise.ts';

function result(id: string, status: CheckResult['status']): CheckResult {
  return { id, title: id, status, message: '', why: '', exchanges: [], durationMs: 1 };
}

function grading(status: GradingResult['status'], checks: CheckResult[], message = ''): GradingResult {
  return { version: 1, exercise: 'sample', engine: 'embedded', status, message, checks, durationMs: 1 };
}

function setUp(grade: Grade, keep: () => Promise<void> = async () => {}) {
  const files = signal<FileTree>(sampleExercise.files);
  const session = createEngineSession({ standard: 'embedded' }, async () => createFakeEngine());
  const checks = createChecksStore({
    exercise: sampleExercise,
    files,
    session,
    grade,
    onExchange: () => {},
    keep,
  });
  const states = () => checks.tasks.value.map(({ state }) => state);
  return { checks, files, states };
}

describe('the tasks of an exercise', () => {
  it('are ticked off one by one while the checks run', async () => {
    const orders: GradingOrder[] = [];
    const finished = Promise.withResolvers<GradingResult>();
    const { checks, states } = setUp((order) => {
      orders.push(order);
      return finished.promise;
    });
    expect(states()).toEqual(['open', 'open']);
    const done = checks.check();
    await vi.waitUntil(() => orders.length === 1);
    expect(states()).toEqual(['waiting', 'waiting']);
    orders[0]?.onCheck(result('one', 'pass'));
    expect(states()).toEqual(['pass', 'waiting']);
    finished.resolve(grading('fail', [result('one', 'pass'), result('two', 'fail')]));
    await done;
    expect(states()).toEqual(['pass', 'fail']);
    expect(orders[0]).toMatchObject({
      exercise: 'sample',
      entry: 'src/server.ts',
      env: { GREETING: 'hello' },
    });
  });

  it('are all done only when that is kept, or cannot be', async () => {
    const kept = Promise.withResolvers<undefined>();
    const keep = vi.fn(() => kept.promise);
    const passed = async () => grading('pass', [result('one', 'pass'), result('two', 'pass')]);
    const { checks } = setUp(passed, keep);
    const done = checks.check();
    await vi.waitUntil(() => keep.mock.calls.length === 1);
    expect(checks.phase.value).toBe('checking');
    kept.resolve(undefined);
    await done;
    expect(checks.result.value?.status).toBe('pass');

    const full = setUp(passed, () => Promise.reject(new Error('storage is full')));
    await full.checks.check();
    expect(full.checks.result.value?.status).toBe('pass');
  });

  it('do not wait for ever for a result to be kept', async () => {
    vi.useFakeTimers();
    const { checks } = setUp(
      async () => grading('pass', []),
      () => new Promise(() => {}),
    );
    const done = checks.check();
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect((await done)?.status).toBe('pass');
  });

  it('are stale once the code has changed', async () => {
    const { checks, files } = setUp(async () =>
      grading('pass', [result('one', 'pass'), result('two', 'pass')]),
    );
    await checks.check();
    expect(checks.stale.value).toBe(false);
    files.value = { ...files.value, 'src/app.ts': 'changed' };
    expect(checks.stale.value).toBe(true);
  });

  it('stay as they were when the checks are cancelled, whatever comes in later', async () => {
    const finished = Promise.withResolvers<GradingResult>();
    const orders: GradingOrder[] = [];
    const { checks, states } = setUp((order) => {
      orders.push(order);
      return finished.promise;
    });
    const done = checks.check();
    await vi.waitUntil(() => orders.length === 1);
    checks.cancel();
    orders[0]?.onCheck(result('one', 'pass'));
    finished.resolve(grading('pass', [result('one', 'pass')]));
    expect(await done).toBeUndefined();
    expect(states()).toEqual(['open', 'open']);
    expect(orders[0]?.signal.aborted).toBe(true);
  });

  it('say that a fault of ours is no attempt', async () => {
    const { checks, states } = setUp(() => Promise.reject(new Error('worker is gone')));
    expect(await checks.check()).toBeUndefined();
    expect(checks.fault.value).toContain('does not count as an attempt');
    expect(states()).toEqual(['open', 'open']);
  });

  it('show an earlier visit, but not over a check under way', async () => {
    const { checks, states } = setUp(() => new Promise(() => {}));
    checks.restore({ one: 2 }, grading('fail', [result('one', 'fail')]));
    expect(states()).toEqual(['fail', 'open']);
    expect(checks.tasks.value[0]?.hintsOpen).toBe(2);
    void checks.check();
    checks.restore({}, grading('pass', [result('one', 'pass')]));
    expect(states()).toEqual(['waiting', 'waiting']);
  });
});

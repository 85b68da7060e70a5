import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onKeptResult, type KeptResult } from '../../progress/kept-results.ts';
import type { ProgressStore } from '../../progress/progress-store.ts';
import type { ExerciseProgress } from '../../progress/types.ts';
import type { ChecksStore } from './checks.ts';
import { createFilesStore } from './files.ts';
import { createSavedProgress } from './saved-progress.ts';
import { sampleExercise } from './sample-exercise.ts';

function createFakeStore(saved?: Partial<ExerciseProgress>, held = true) {
  const progress = {
    exercise: 'sample',
    version: 'v1',
    edits: {},
    editedAt: 0,
    attempts: 0,
    hints: {},
    ...saved,
  };
  return {
    storage: { kind: 'kept' },
    notices: [],
    load: vi.fn(async () => (saved ? progress : undefined)),
    claim: vi.fn(async () => ({ held, release: () => {} })),
    saveEdits: vi.fn(async () => {}),
    saveEditsAtOnce: vi.fn(),
    addSnapshot: vi.fn(async () => 1),
    saveResult: vi.fn(async () => progress),
    openHint: vi.fn(async () => {}),
    subscribe: () => () => {},
  };
}

function setUp(store: ReturnType<typeof createFakeStore>, anythingSaved: boolean) {
  const files = createFilesStore(sampleExercise);
  const checks = { restore: vi.fn() };
  const open = vi.fn(async () => store as unknown as ProgressStore);
  const saved = createSavedProgress({
    exercise: sampleExercise,
    files,
    checks: checks as unknown as ChecksStore,
    open,
    anythingSaved: async () => anythingSaved,
  });
  return { files, checks, open, saved };
}

let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('remembering work', () => {
  it('fetches nothing for somebody who has never been here and only reads', async () => {
    const { open, saved } = setUp(createFakeStore(), false);
    saved.begin();
    await vi.runAllTimersAsync();
    expect(open).not.toHaveBeenCalled();
    expect(saved.state.value).toBe('untouched');
  });

  it('brings edits, hints and the last result back', async () => {
    const store = createFakeStore({ edits: { 'src/app.ts': 'mine' }, hints: { one: 1 }, passedAt: 5 });
    const { files, checks, saved } = setUp(store, true);
    saved.begin();
    await vi.runAllTimersAsync();
    expect(files.tree.value['src/app.ts']).toBe('mine');
    expect(checks.restore).toHaveBeenCalledWith({ one: 1 }, undefined);
    expect(saved.passedAt.value).toBe(5);
    expect(store.saveEdits).not.toHaveBeenCalled();
  });

  it('keeps a first edit though the page is left before the delay is over', async () => {
    const store = createFakeStore();
    const { files, saved } = setUp(store, false);
    saved.begin();
    files.write('src/app.ts', 'typed at once');
    await vi.advanceTimersByTimeAsync(50);
    page.dispatchEvent(new Event('pagehide'));
    expect(store.saveEditsAtOnce).toHaveBeenCalledWith('sample', 'v1', { 'src/app.ts': 'typed at once' });
  });

  it('never overwrites what was typed before it had loaded', async () => {
    const { files, saved } = setUp(createFakeStore({ edits: { 'src/app.ts': 'old' } }), true);
    saved.begin();
    files.write('src/app.ts', 'typed at once');
    await vi.runAllTimersAsync();
    expect(files.tree.value['src/app.ts']).toBe('typed at once');
  });

  it('saves within a second of typing, once for many keystrokes', async () => {
    const store = createFakeStore();
    const { files, saved } = setUp(store, false);
    saved.begin();
    for (const text of ['a', 'ab', 'abc']) {
      files.write('src/app.ts', text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved.state.value).toBe('saving');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.saveEdits).toHaveBeenCalledExactlyOnceWith('sample', 'v1', { 'src/app.ts': 'abc' });
    expect(saved.state.value).toBe('saved');
  });

  it('saves every second of typing that never pauses', async () => {
    const store = createFakeStore();
    const { files, saved } = setUp(store, false);
    saved.begin();
    for (let key = 0; key < 20; key += 1) {
      files.write('src/app.ts', 'x'.repeat(key + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(store.saveEdits.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('does not rely on a save that the end of the page may cut off', async () => {
    const store = createFakeStore({});
    store.saveEdits.mockImplementation(() => new Promise(() => {}));
    const { files, saved } = setUp(store, true);
    saved.begin();
    await vi.runAllTimersAsync();
    files.write('src/app.ts', 'on its way');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.saveEdits).toHaveBeenCalledOnce();
    page.dispatchEvent(new Event('pagehide'));
    expect(store.saveEditsAtOnce).toHaveBeenCalledWith('sample', 'v1', { 'src/app.ts': 'on its way' });
  });

  it('saves at once when the page goes away', async () => {
    const store = createFakeStore({});
    const { files, saved } = setUp(store, true);
    saved.begin();
    await vi.runAllTimersAsync();
    files.write('src/app.ts', 'last words');
    page.dispatchEvent(new Event('pagehide'));
    expect(store.saveEditsAtOnce).toHaveBeenCalledWith('sample', 'v1', { 'src/app.ts': 'last words' });
  });

  it('does not save over another tab, and says so', async () => {
    const store = createFakeStore({}, false);
    const { files, saved } = setUp(store, true);
    saved.begin();
    await vi.runAllTimersAsync();
    files.write('src/app.ts', 'second tab');
    await vi.runAllTimersAsync();
    expect(store.saveEdits).not.toHaveBeenCalled();
    expect(saved.notices.value[0]).toContain('another tab');
  });

  it('says when nothing can be kept because the code could not be fetched', async () => {
    const { files, open, saved } = setUp(createFakeStore(), false);
    open.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
    saved.begin();
    files.write('src/app.ts', 'x');
    await vi.runAllTimersAsync();
    expect(saved.notices.value[0]).toContain('not saved');
    files.write('src/app.ts', 'xy');
    await vi.runAllTimersAsync();
    expect(saved.state.value).toBe('saved');
  });

  it('keeps a copy of long work every ten minutes, asked or not', async () => {
    const store = createFakeStore({});
    const { files, saved } = setUp(store, true);
    saved.begin();
    await vi.runAllTimersAsync();
    for (let minute = 0; minute < 25; minute += 1) {
      files.write('src/app.ts', `minute ${minute}`);
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(store.addSnapshot.mock.calls).toMatchObject([
      [{ reason: 'time', files: { 'src/app.ts': 'minute 10' } }],
      [{ reason: 'time', files: { 'src/app.ts': 'minute 20' } }],
    ]);
  });

  it('remembers nothing of what happens to somebody else’s code', async () => {
    const store = createFakeStore({ edits: { 'src/app.ts': 'mine' } });
    const { files, saved } = setUp(store, true);
    saved.begin();
    const release = await saved.hold();
    const own = files.tree.value;
    expect(own['src/app.ts']).toBe('mine');
    files.write('src/app.ts', 'shared');
    await saved.keepSnapshot('check', files.tree.value);
    await saved.keepResult({ status: 'pass' } as never);
    await saved.keepHint('one', 1);
    page.dispatchEvent(new Event('pagehide'));
    await vi.runAllTimersAsync();
    files.replaceAll(own);
    release();
    await vi.runAllTimersAsync();
    for (const write of [
      store.saveEdits,
      store.saveEditsAtOnce,
      store.addSnapshot,
      store.saveResult,
      store.openHint,
    ]) {
      expect(write).not.toHaveBeenCalled();
    }
    files.write('src/app.ts', 'mine again');
    await vi.runAllTimersAsync();
    expect(store.saveEdits).toHaveBeenCalledExactlyOnceWith('sample', 'v1', { 'src/app.ts': 'mine again' });
  });

  it('tells what a check came to once that is kept, and nothing of a fault of ours', async () => {
    const store = createFakeStore({});
    const { saved } = setUp(store, false);
    const told: KeptResult[] = [];
    onKeptResult((result) => told.push(result));
    const outcome = { id: 'one', title: '', message: '', why: '', exchanges: [], durationMs: 1 };
    const grading = {
      version: 1,
      exercise: 'sample',
      engine: 'embedded',
      message: '',
      durationMs: 1,
    } as const;

    await saved.keepResult({ ...grading, status: 'unchecked', checks: [] });
    store.saveResult.mockResolvedValueOnce({ ...(await store.saveResult()), passedAt: 1 });
    await saved.keepResult({ ...grading, status: 'pass', checks: [{ ...outcome, status: 'pass' }] });
    await saved.keepResult({ ...grading, status: 'fail', checks: [{ ...outcome, status: 'fail' }] });
    expect(told).toEqual([
      { exercise: 'sample', status: 'pass', done: 1, tasks: 2, passedBefore: false },
      { exercise: 'sample', status: 'fail', done: 0, tasks: 2, passedBefore: true },
    ]);
  });
});

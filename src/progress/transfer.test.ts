import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openProgress, type ProgressStore } from './progress-store.ts';
import {
  importExercise,
  previewImport,
  readTransfer,
  UnreadableTransfer,
  writeTransfer,
  type ImportStep,
} from './transfer.ts';
import type { ExerciseProgress } from './types.ts';

const work = (exercise: string, more: Partial<ExerciseProgress> = {}): ExerciseProgress => ({
  exercise,
  version: 'v1',
  edits: { 'src/app.ts': 'imported' },
  editedAt: 5,
  attempts: 2,
  hints: {},
  ...more,
});

/** What reading this text as an export throws. */
function refusal(file: object | string): string {
  try {
    readTransfer(typeof file === 'string' ? file : JSON.stringify(file));
  } catch (error) {
    if (error instanceof UnreadableTransfer) return error.message;
    throw error;
  }
  return '';
}

describe('a file of progress', () => {
  it('gives back what was put in, but for the last result, which a check brings again', () => {
    const all = [work('e01', { passedAt: 7, hints: { home: 2 }, seenSolutionAt: 3 }), work('e02')];
    expect(readTransfer(writeTransfer({ exercises: all, reviews: [] }, 9))).toEqual({
      exercises: all,
      reviews: [],
    });
  });

  it.each([
    ['', 'not an export'],
    ['{"kind":"roundtrip-progress","format":1,"exer', 'cut off'],
    ['null', 'not an export'],
    [{ kind: 'something else' }, 'not an export'],
    [{ kind: 'roundtrip-progress', format: 2 }, 'newer version'],
    [{ kind: 'roundtrip-progress', format: 1, exportedAt: 1, exercises: [7] }, 'damaged at “exercises.0”'],
    [
      { kind: 'roundtrip-progress', format: 1, exportedAt: 1, exercises: [{ ...work('e01'), format: 9 }] },
      'saved by a newer version',
    ],
    [
      {
        kind: 'roundtrip-progress',
        format: 1,
        exportedAt: 1,
        exercises: [{ ...work('e01', { edits: { '../x': '' } }), format: 1 }],
      },
      'damaged at edits',
    ],
  ])('is refused in words: %j', (file, why) => {
    expect(refusal(file)).toContain(why);
  });
});

describe('an import', () => {
  let store: ProgressStore;

  beforeEach(async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    store = await openProgress();
  });
  afterEach(() => {
    store.close();
    vi.unstubAllGlobals();
  });

  const step = async (incoming: ExerciseProgress): Promise<ImportStep> => {
    const [first] = await previewImport(store, [incoming]);
    if (!first) throw new Error('There is no step.');
    return first;
  };

  it('says first what it would change', async () => {
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'mine', 'src/mine.ts': 'only here' });
    await store.saveEdits('e02', 'v1', { 'src/app.ts': 'imported' });
    const steps = await previewImport(store, [work('e01'), work('e02'), work('e03')]);
    expect(steps.map(({ effect, paths }) => [effect, paths])).toEqual([
      ['replaces', ['src/app.ts', 'src/mine.ts']],
      ['same', []],
      ['new', ['src/app.ts']],
    ]);
    expect((await store.load('e01'))?.edits).toMatchObject({ 'src/app.ts': 'mine' });
  });

  it('replaces files after a copy, and takes nothing away that was reached', async () => {
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'mine', 'src/gone.ts': null });
    await store.openHint('e01', 'home', 3);
    const incoming = work('e01', { passedAt: 40, hints: { home: 1, about: 2 }, attempts: 9 });
    expect(await importExercise(store, await step(incoming), false)).toBe(true);
    expect(await store.load('e01')).toMatchObject({
      edits: { 'src/app.ts': 'imported' },
      passedAt: 40,
      attempts: 9,
      hints: { home: 3, about: 2 },
    });
    expect(await store.snapshots('e01')).toMatchObject([
      { reason: 'import', files: { 'src/app.ts': 'mine' }, changesOnly: true },
    ]);
  });

  it('leaves an exercise alone that another tab has open', async () => {
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'mine' });
    const taken = { ...store, claim: async () => ({ held: false, release: () => {} }) };
    expect(
      await importExercise({ ...taken, load: store.load, join: store.join }, await step(work('e01')), false),
    ).toBe(false);
    expect((await store.load('e01'))?.edits).toEqual({ 'src/app.ts': 'mine' });
  });
});

describe('looking at the solution', () => {
  it('is remembered before the exercise is passed, and not after', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const store = await openProgress();
    await store.markSolutionSeen('e01');
    const seen = (await store.load('e01'))?.seenSolutionAt;
    expect(seen).toBeGreaterThan(0);
    await store.join(work('e02', { passedAt: 1 }));
    await store.markSolutionSeen('e02');
    expect((await store.load('e02'))?.seenSolutionAt).toBeUndefined();
    store.close();
    vi.unstubAllGlobals();
  });
});

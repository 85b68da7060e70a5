import { IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { GradingResult } from '../grading/result.ts';
import { DATABASE_NAME } from './database-name.ts';
import { DATABASE_VERSION, type ProgressSchema } from './database.ts';
import { useFakeBrowser } from './testing/fake-browser.ts';

const open = useFakeBrowser();

function result(status: GradingResult['status']): GradingResult {
  return { version: 1, exercise: 'e01', engine: 'node', status, message: '', checks: [], durationMs: 1 };
}

/** Puts a record into the database as another version of the course, or a fault, would. */
async function plant(exercise: string, record: unknown): Promise<void> {
  const database = await openDB<ProgressSchema>(DATABASE_NAME, DATABASE_VERSION);
  await database.put('exercises', record, exercise);
  database.close();
}

async function setAsideRecords() {
  const database = await openDB<ProgressSchema>(DATABASE_NAME, DATABASE_VERSION);
  const records = await database.getAll('set-aside');
  database.close();
  return records;
}

describe('edits', () => {
  it('are there after a reload', async () => {
    const first = await open();
    await first.saveEdits('e01', 'v1', { 'src/app.ts': 'one', 'src/old.ts': null });
    first.close();
    const again = await (await open()).load('e01');
    expect(again).toMatchObject({
      version: 'v1',
      edits: { 'src/app.ts': 'one', 'src/old.ts': null },
      attempts: 0,
    });
  });

  it('are undefined where nothing was saved', async () => {
    expect(await (await open()).load('e01')).toBeUndefined();
  });

  it('saved while the page closed win over older ones and are folded in once', async () => {
    const store = await open();
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'autosaved' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 500);
    store.saveEditsAtOnce('e01', 'v1', { 'src/app.ts': 'last words' });
    expect((await store.load('e01'))?.edits).toEqual({ 'src/app.ts': 'last words' });
    expect(localStorage.getItem('roundtrip:unsaved:e01')).toBeNull();
  });

  it('saved while the page closed win over an autosave of the same millisecond', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    const store = await open();
    const autosave = store.saveEdits('e01', 'v1', { 'src/app.ts': 'autosaved' });
    store.saveEditsAtOnce('e01', 'v1', { 'src/app.ts': 'last words' });
    await autosave;
    expect((await store.load('e01'))?.edits).toEqual({ 'src/app.ts': 'last words' });
    expect(localStorage.getItem('roundtrip:unsaved:e01')).toBeNull();
  });

  it('saved while the page closed lose against newer ones', async () => {
    const store = await open();
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    store.saveEditsAtOnce('e01', 'v1', { 'src/app.ts': 'older' });
    const older = localStorage.getItem('roundtrip:unsaved:e01') ?? '';
    clock.mockReturnValue(now + 500);
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'newer' });
    localStorage.setItem('roundtrip:unsaved:e01', older);
    expect((await store.load('e01'))?.edits).toEqual({ 'src/app.ts': 'newer' });
  });

  it('kept for the closing page are ignored when they are damaged', async () => {
    const store = await open();
    localStorage.setItem('roundtrip:unsaved:e01', '{"version":"v1","edits":{"../x":"y"},"editedAt":1}');
    expect(await store.load('e01')).toBeUndefined();
  });
});

describe('results', () => {
  it('count attempts, except unchecked ones', async () => {
    const store = await open();
    await store.saveResult('e01', 'v1', result('fail'));
    await store.saveResult('e01', 'v1', result('unchecked'));
    expect((await store.saveResult('e01', 'v1', result('error'))).attempts).toBe(2);
  });

  it('set passedAt at the first pass and never take it away', async () => {
    const store = await open();
    const { passedAt } = await store.saveResult('e01', 'v1', result('pass'));
    expect(passedAt).toBeTypeOf('number');
    expect(await store.saveResult('e01', 'v2', result('fail'))).toMatchObject({
      passedAt,
      lastResult: { status: 'fail' },
    });
    expect(await store.passed()).toEqual(new Map([['e01', passedAt]]));
  });

  it('that cannot be read are dropped, and the edits stay', async () => {
    const store = await open();
    await plant('e01', {
      format: 1,
      exercise: 'e01',
      version: 'v1',
      edits: { 'src/app.ts': 'mine' },
      editedAt: 1,
      attempts: 1,
      hints: {},
      lastResult: { status: 'perfect' },
    });
    const loaded = await store.load('e01');
    expect(loaded?.edits).toEqual({ 'src/app.ts': 'mine' });
    expect(loaded?.lastResult).toBeUndefined();
  });
});

it('remembers the highest hint rung', async () => {
  const store = await open();
  await store.openHint('e01', 'about', 2);
  await store.openHint('e01', 'about', 1);
  expect((await store.load('e01'))?.hints).toEqual({ about: 2 });
});

it('keeps the 50 newest snapshots of an exercise, newest first', async () => {
  const store = await open();
  await store.addSnapshot({ exercise: 'e02', takenAt: 1, reason: 'reset', files: { 'a.ts': 'other' } });
  for (let at = 1; at <= 52; at += 1) {
    await store.addSnapshot({ exercise: 'e01', takenAt: at, reason: 'check', files: { 'a.ts': String(at) } });
  }
  const snapshots = await store.snapshots('e01');
  expect(snapshots).toHaveLength(50);
  expect([snapshots[0]?.takenAt, snapshots[49]?.takenAt]).toEqual([52, 3]);
  expect(await store.snapshots('e02')).toHaveLength(1);
});

describe('records that cannot be read', () => {
  const newer = { format: 2, exercise: 'e01', something: 'new' };

  it.each([
    ['damaged', { format: 1, exercise: 'e01', edits: 'gone' }, /damaged/],
    ['from a newer version', newer, /newer version/],
    [
      'of another exercise',
      { format: 1, exercise: 'e02', version: '', edits: {}, editedAt: 1, attempts: 0, hints: {} },
      /e02/,
    ],
    ['not even an object', 'garbage', /damaged/],
  ])('are set aside with the reason when %s', async (_kind, record, reason) => {
    const store = await open();
    await plant('e01', record);
    expect(await store.load('e01')).toBeUndefined();
    expect(await setAsideRecords()).toMatchObject([
      { exercise: 'e01', reason: expect.stringMatching(reason), record },
    ]);
    expect(store.notices).toEqual([expect.stringMatching(/e01.*set aside, not deleted/)]);
  });

  it('are set aside when a write meets them first', async () => {
    const store = await open();
    await plant('e01', newer);
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'fresh' });
    expect((await store.load('e01'))?.edits).toEqual({ 'src/app.ts': 'fresh' });
    expect(await setAsideRecords()).toMatchObject([{ record: newer }]);
  });
});

describe('a browser that refuses', () => {
  it('to open the database leaves progress in memory and says why', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const store = await open();
    expect(store.storage).toMatchObject({ kind: 'memory', reason: expect.stringMatching(/private windows/) });
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'one' });
    expect((await store.load('e01'))?.edits).toEqual({ 'src/app.ts': 'one' });
  });

  it('has no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await open()).storage.kind).toBe('memory');
  });

  it('holds a newer database', async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect((await open()).storage).toMatchObject({
      kind: 'memory',
      reason: expect.stringMatching(/newer version/),
    });
  });

  it('runs out of space: what was saved is taken along and new edits are kept in memory', async () => {
    const store = await open();
    await store.saveResult('e01', 'v1', result('pass'));
    expect(store.storage.kind).toBe('kept');
    const changed = vi.fn();
    store.subscribe(changed);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await store.saveEdits('e01', 'v1', { 'src/app.ts': 'one' });
    expect(store.storage).toMatchObject({ kind: 'memory', reason: expect.stringMatching(/storage is full/) });
    expect(await store.load('e01')).toMatchObject({ edits: { 'src/app.ts': 'one' }, attempts: 1 });
    expect(changed).toHaveBeenCalledWith('e01');
  });
});

describe('two tabs', () => {
  it('hear of each other’s changes', async () => {
    const [here, there] = [await open(), await open()];
    const heard = new Promise<string>((resolve) => there.subscribe(resolve));
    await here.saveEdits('e01', 'v1', {});
    expect(await heard).toBe('e01');
  });

  it('do not lose each other’s fields', async () => {
    const [here, there] = [await open(), await open()];
    await Promise.all([
      here.openHint('e01', 'a', 1),
      there.openHint('e01', 'b', 1),
      here.saveResult('e01', 'v1', result('pass')),
    ]);
    expect(await there.load('e01')).toMatchObject({ hints: { a: 1, b: 1 }, attempts: 1 });
  });

  it('cannot both claim an exercise', async () => {
    const store = await open();
    const first = await store.claim('e01');
    expect([first.held, (await store.claim('e01')).held, (await store.claim('e02')).held]).toEqual([
      true,
      false,
      true,
    ]);
    first.release();
    await vi.waitFor(async () => expect((await store.claim('e01')).held).toBe(true));
  });
});

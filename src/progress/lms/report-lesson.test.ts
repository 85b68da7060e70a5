// When a lesson's page reports what, from what the workspace tells, to a small real store.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeptResult } from '../kept-results.ts';
import { createRecordStore, type RecordStore } from '../testing/record-store.ts';
import type { LmsReporter } from './reporter.ts';

let store: RecordStore;
let passed: Set<string>;

beforeEach(async () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map<string, string>();
    vi.stubGlobal(name, {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  }
  passed = new Set();
  store = createRecordStore();
  await store.open();
});

afterEach(async () => {
  await store.close();
  vi.unstubAllGlobals();
});

/** A page of its own: modules as they are after a navigation. */
async function openPage(address = 'https://you.example/course/learn/start/hello/'): Promise<{
  tell: (result: KeptResult) => void;
  reporter: LmsReporter;
}> {
  vi.resetModules();
  const { tellKeptResult } = await import('../kept-results.ts');
  const { reportLesson } = await import('./report-lesson.ts');
  const reporter = reportLesson({
    settings: { endpoint: store.endpoint },
    site: '/course/',
    language: 'de',
    course: { title: 'Server', exercises: ['hello', 'route', 'form'] },
    lesson: {
      path: '/learn/start/hello/',
      title: 'Hallo',
      exercises: [
        { id: 'hello', title: 'Sag Hallo' },
        { id: 'route', title: 'Ein Weg' },
      ],
    },
    address,
    passed: async () => passed,
  });
  return { tell: tellKeptResult, reporter };
}

const told = () =>
  store.statements.map(
    ({ verb, object }) => `${verb.display['en']} ${Object.values(object.definition.name)[0]}`,
  );
const outcome = (exercise: string, done: number, passedBefore = false): KeptResult => ({
  exercise,
  status: done === 2 ? 'pass' : 'fail',
  done,
  tasks: 2,
  passedBefore,
});

it('reports a lesson from its opening to its end', async () => {
  const { tell } = await openPage();
  await vi.waitFor(() => expect(told()).toEqual(['launched Hallo']));
  tell(outcome('hello', 1));
  await vi.waitFor(() => expect(told().slice(1)).toEqual(['attempted Sag Hallo', 'failed Sag Hallo']));
  tell(outcome('hello', 2));
  await vi.waitFor(() => expect(told().slice(3)).toEqual(['attempted Sag Hallo', 'passed Sag Hallo']));
  passed.add('hello');
  tell(outcome('route', 2));
  await vi.waitFor(() =>
    expect(told().slice(5)).toEqual(['attempted Ein Weg', 'passed Ein Weg', 'completed Hallo']),
  );
  expect(store.statements[0]?.object.id).toBe('https://you.example/course/learn/start/hello/');
  expect(store.statements[2]?.result?.score.scaled).toBe(0.5);
});

it('completes the course with its last exercise, wherever the others were passed', async () => {
  passed = new Set(['hello', 'form']);
  const { tell } = await openPage();
  tell(outcome('route', 2));
  await vi.waitFor(() => expect(told().slice(-2)).toEqual(['completed Hallo', 'completed Server']));
  expect(store.statements.at(-1)?.object.id).toBe('https://you.example/course/');
});

it('leaves a finished exercise alone', async () => {
  const { tell } = await openPage();
  tell(outcome('hello', 1, true));
  tell(outcome('route', 1));
  await vi.waitFor(() => expect(told()).toEqual(['launched Hallo', 'attempted Ein Weg', 'failed Ein Weg']));
});

it('launches a lesson once in a tab, and sends what waited from the page before', async () => {
  await store.close();
  const first = await openPage();
  await vi.waitFor(() => expect(first.reporter.waiting).toBe(1));
  await store.open();
  await openPage('https://you.example/course/learn/start/hello/route/');
  await vi.waitFor(() => expect(told()).toEqual(['launched Hallo']));
});

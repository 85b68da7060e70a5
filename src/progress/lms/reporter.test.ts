// Statements reach a store, wait while it is away, and never arrive twice. The store is a small real one, over HTTP.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecordStore, type RecordStore } from '../testing/record-store.ts';
import { createLmsReporter, type LmsReporter } from './reporter.ts';

const exercise = { kind: 'exercise', id: 'e01-say-hello', title: 'Say hello' } as const;
let store: RecordStore;

function reporter(search = '', send?: typeof fetch, endpoint = store.endpoint): LmsReporter {
  return createLmsReporter({
    settings: { endpoint, authorization: 'Basic a2V5' },
    site: 'https://course.example/',
    language: 'en',
    search,
    ...(send ? { send } : {}),
  });
}

const verbs = () => store.statements.map(({ verb }) => verb.display['en']);

beforeEach(async () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map<string, string>();
    vi.stubGlobal(name, {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  }
  store = createRecordStore();
  await store.open();
});

afterEach(async () => {
  await store.close();
  vi.unstubAllGlobals();
});

it('reports what was done, with the score and a name that means nothing elsewhere', async () => {
  await reporter().report('failed', exercise, { done: 1, tasks: 4 });
  const [statement] = store.statements;
  expect(statement?.verb.id).toBe('http://adlnet.gov/expapi/verbs/failed');
  expect(statement?.object.id).toBe('https://course.example/exercises/e01-say-hello');
  expect(statement?.object.definition.name).toEqual({ en: 'Say hello' });
  expect(statement?.result).toEqual({ success: false, score: { raw: 1, min: 0, max: 4, scaled: 0.25 } });
  expect(statement?.actor.account?.homePage).toBe('https://course.example/');
  expect(store.authorizations).toEqual(['Basic a2V5']);
});

it('takes an endpoint without a slash at its end', async () => {
  await reporter('', fetch, store.endpoint.slice(0, -1)).report('launched', exercise);
  expect(verbs()).toEqual(['launched']);
});

it('is the same learner in the next visit, and whom the LMS names where it does', async () => {
  await reporter().report('launched', exercise);
  await reporter().report('launched', exercise);
  await reporter('?actor={"name":["Zoë"],"mbox":["mailto:zoe@school.example"]}').report('launched', exercise);
  const [first, second, third] = store.statements.map(({ actor }) => actor);
  expect(second).toEqual(first);
  expect(third).toEqual({ objectType: 'Agent', name: 'Zoë', mbox: 'mailto:zoe@school.example' });
});

it.each(['not json', '{"mbox":"zoe"}', '[]', 'null'])('takes %s for nobody', async (actor) => {
  await reporter(`?actor=${encodeURIComponent(actor)}`).report('launched', exercise);
  expect(store.statements[0]?.actor.account).toBeDefined();
});

it('keeps statements while the store is away, and sends them in order, once', async () => {
  await store.close();
  const offline = reporter();
  await offline.report('attempted', exercise);
  await offline.report('passed', exercise, { done: 4, tasks: 4 });
  expect(offline.waiting).toBe(2);

  await store.open();
  const later = reporter();
  await later.report('completed', exercise);
  expect(verbs()).toEqual(['attempted', 'passed', 'completed']);
  expect(later.waiting).toBe(0);
  await later.flush();
  expect(store.statements).toHaveLength(3);
});

it('sends what waits together with a statement whose answer was lost', async () => {
  const answerLost: typeof fetch = async (...request) => {
    await fetch(...request);
    throw new TypeError('the network went');
  };
  await reporter('', answerLost).report('attempted', exercise);
  const next = reporter();
  await next.report('passed', exercise, { done: 4, tasks: 4 });
  expect(verbs()).toEqual(['attempted', 'passed']);
  expect(next.waiting).toBe(0);
});

it('loses only the statement that the store will never take', async () => {
  await store.close();
  const offline = reporter();
  for (const verb of ['launched', 'attempted', 'passed'] as const) await offline.report(verb, exercise);
  const [, second] = JSON.parse(localStorage.getItem('roundtrip-lms:queue') ?? '[]') as { id: string }[];
  store.refused.add(second?.id ?? '');
  await store.open();
  await reporter().flush();
  expect(verbs()).toEqual(['launched', 'passed']);
  expect(offline.waiting).toBe(0);
});

it.each([401, 503])('keeps statements when the store answers %d', async (status) => {
  const busy = reporter('', async () => new Response('', { status }));
  await busy.report('passed', exercise);
  expect(busy.waiting).toBe(1);
});

it('sends where storage is blocked', async () => {
  for (const name of ['localStorage', 'sessionStorage'])
    vi.stubGlobal(name, {
      getItem: () => null,
      setItem() {
        throw new DOMException('', 'QuotaExceededError');
      },
    });
  await store.close();
  const blocked = reporter();
  await blocked.report('attempted', exercise);
  await store.open();
  await blocked.report('passed', exercise);
  expect(verbs()).toEqual(['attempted', 'passed']);
});

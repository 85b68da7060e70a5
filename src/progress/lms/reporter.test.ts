// Statements reach a store, wait while it is away, and never arrive twice. The store is a small real one, over HTTP.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLmsReporter, type LmsReporter } from './reporter.ts';
import type { Statement } from './statement.ts';

/** As a learning record store does it: checks the version and each statement, refuses ids that it has. */
function startStore(): { server: Server; statements: Statement[]; requests: { authorization?: string }[] } {
  const statements: Statement[] = [];
  const requests: { authorization?: string }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { authorization } = request.headers;
    requests.push(authorization === undefined ? {} : { authorization });
    if (request.url !== '/xapi/statements' || request.headers['x-experience-api-version'] !== '1.0.3')
      return response.writeHead(400).end();
    const sent = JSON.parse(text) as Statement[];
    if (sent.some(({ id }) => statements.some((known) => known.id === id)))
      return response.writeHead(409).end();
    statements.push(...sent);
    return response.writeHead(200).end(JSON.stringify(sent.map(({ id }) => id)));
  });
  return { server, statements, requests };
}

const exercise = { kind: 'exercise', id: 'e01-say-hello', title: 'Say hello' } as const;
let store: ReturnType<typeof startStore>;
let port = 0;

function reporter(search = ''): LmsReporter {
  return createLmsReporter({
    settings: { endpoint: `http://localhost:${port}/xapi/`, authorization: 'Basic a2V5' },
    site: 'https://course.example/',
    search,
  });
}

async function listen(): Promise<void> {
  await new Promise<void>((resolve) => store.server.listen(port, resolve));
  ({ port } = store.server.address() as AddressInfo);
}

function close(): Promise<void> {
  return new Promise((resolve) => {
    store.server.closeAllConnections();
    store.server.close(() => resolve());
  });
}

beforeEach(async () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map<string, string>();
    vi.stubGlobal(name, {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  }
  store = startStore();
  port = 0;
  await listen();
});

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

it('reports what was done, with the score and a name that means nothing elsewhere', async () => {
  await reporter().report('failed', exercise, { done: 1, tasks: 4 });
  const [statement] = store.statements;
  expect(statement?.verb.id).toBe('http://adlnet.gov/expapi/verbs/failed');
  expect(statement?.object.id).toBe('https://course.example/exercises/e01-say-hello');
  expect(statement?.result).toEqual({ success: false, score: { raw: 1, min: 0, max: 4, scaled: 0.25 } });
  expect(statement?.actor.account?.homePage).toBe('https://course.example/');
  expect(store.requests[0]?.authorization).toBe('Basic a2V5');
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
  await close();
  const offline = reporter();
  await offline.report('attempted', exercise);
  await offline.report('passed', exercise, { done: 4, tasks: 4 });
  expect(offline.waiting).toBe(2);

  const before = store;
  store = { ...startStore() };
  expect(before.statements).toEqual([]);
  await listen();
  const later = reporter();
  await later.report('completed', exercise);
  expect(store.statements.map(({ verb }) => verb.display.en)).toEqual(['attempted', 'passed', 'completed']);
  expect(later.waiting).toBe(0);
  await later.flush();
  expect(store.statements).toHaveLength(3);
});

it('keeps statements when the store answers that it is busy', async () => {
  const busy = createLmsReporter({
    settings: { endpoint: `http://localhost:${port}/xapi/` },
    site: 'https://course.example/',
    search: '',
    send: async () => new Response('', { status: 503 }),
  });
  await busy.report('passed', exercise);
  expect(busy.waiting).toBe(1);
});

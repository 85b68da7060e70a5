import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { EngineRequest, Run } from '../../engine/port.ts';
import { createFakeEngine } from './fake-engine.ts';
import { createVisitorsStore } from './visitors.ts';

async function setUp({ isRunning = true } = {}) {
  const seen: EngineRequest[] = [];
  const log: Exchange[] = [];
  const program: Run = {
    ...(await createFakeEngine().run({ files: {}, entry: 'app.ts' })),
    async request(request) {
      seen.push(request);
      return { status: 200, statusText: 'OK', headers: [['Set-Cookie', 'n=1']], body: new Blob().stream() };
    },
  };
  let lastId = 0;
  const visitors = createVisitorsStore({
    program: () => (isRunning ? program : undefined),
    nextId: () => (lastId += 1),
    onSent: () => {},
    onExchange: (exchange) => log.push(exchange),
  });
  const cookiesSent = () => seen.map(({ headers }) => headers?.find(([name]) => name === 'Cookie')?.[1]);
  return { visitors, log, cookiesSent };
}

describe('visitors', () => {
  it('are made once, each with cookies of its own', async () => {
    const { visitors, cookiesSent } = await setUp();
    expect(visitors.list.value).toEqual([]);
    const [first, same] = await Promise.all([visitors.open('visitor 1'), visitors.open('visitor 1')]);
    expect(same).toBe(first);
    const second = await visitors.open('visitor 2');
    expect(visitors.list.value.map(({ name }) => name)).toEqual(['visitor 1', 'visitor 2']);
    await first.client.send({ path: '/' });
    await first.client.send({ path: '/' });
    await second.client.send({ path: '/' });
    expect(cookiesSent()).toEqual([undefined, 'n=1', undefined]);
    expect(first.jarVersion.value).toBe(2);
  });

  it('may come without cookies, and are not remembered', async () => {
    const { visitors, cookiesSent } = await setUp();
    await (await visitors.openGuest()).client.send({ path: '/' });
    await (await visitors.openGuest()).client.send({ path: '/' });
    expect(cookiesSent()).toEqual([undefined, undefined]);
    expect(visitors.list.value).toEqual([]);
  });

  it('are told when no program runs', async () => {
    const { visitors, log } = await setUp({ isRunning: false });
    const { client } = await visitors.open('visitor 1');
    await expect(client.send({ path: '/' })).rejects.toMatchObject({ code: 'connection-refused' });
    expect(log[0]).toMatchObject({ sender: 'inspector', failure: { code: 'connection-refused' } });
  });
});

import { describe, expect, it } from 'vitest';
import { createHttpClient } from '../../engine/http/client.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import { createExchangesStore } from './exchanges.ts';
import { isUnderWay, tellWhenSent } from './tell-when-sent.ts';

function setUp() {
  const log = createExchangesStore();
  const answers: (() => void)[] = [];
  const who = { sender: 'inspector', visitor: 'visitor 1' } as const;
  const client = createHttpClient({
    ...who,
    onExchange: log.add,
    ...tellWhenSent({
      ...who,
      nextId: log.nextId,
      onSent: log.add,
      request: ({ path }) =>
        new Promise((resolve) => {
          const isOld = path === '/old';
          answers.push(() =>
            resolve({
              status: isOld ? 302 : 200,
              statusText: '',
              headers: isOld ? [['Location', '/new']] : [],
              body: new Blob().stream(),
            }),
          );
        }),
    }),
  });
  const inWords = ({ request: { path }, response }: Exchange) => `${path} ${response?.status ?? 'waiting'}`;
  return { log, client, answers, words: () => log.all.value.map(inWords) };
}

describe('a request that is under way', () => {
  it('is in the log at once, with what was sent, and gets its answer in its place', async () => {
    const { log, client, answers, words } = setUp();
    const slow = client.send({ path: '/slow', method: 'POST', body: new Uint8Array([1]) });
    const quick = client.send({ path: '/quick' });
    expect(words()).toEqual(['/slow waiting', '/quick waiting']);
    expect(log.all.value.every(isUnderWay)).toBe(true);
    expect(log.all.value[0]?.request.headers).toContainEqual(['Content-Length', '1']);
    answers[1]?.();
    await quick;
    expect(words()).toEqual(['/slow waiting', '/quick 200']);
    answers[0]?.();
    await slow;
    expect(words()).toEqual(['/slow 200', '/quick 200']);
    expect(log.all.value.some(isUnderWay)).toBe(false);
  });

  it('joins its redirect chain when it is over', async () => {
    const { log, client, answers, words } = setUp();
    const sent = client.send({ path: '/old' });
    answers[0]?.();
    await expect.poll(words).toEqual(['/old 302', '/new waiting']);
    answers[1]?.();
    await sent;
    expect(words()).toEqual(['/old 302', '/new 200']);
    expect(log.all.value[1]?.redirectedFrom).toBe(log.all.value[0]?.id);
  });

  it('appears with its answer when the log was cleared meanwhile', async () => {
    const { log, client, answers, words } = setUp();
    const sent = client.send({ path: '/' });
    log.clear();
    answers[0]?.();
    await sent;
    expect(words()).toEqual(['/ 200']);
  });
});

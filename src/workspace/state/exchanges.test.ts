import { describe, expect, it } from 'vitest';
import type { Exchange, Sender } from '../../engine/http/exchange.ts';
import { createExchangesStore } from './exchanges.ts';

function exchange(id: number, sender: Sender, path = '/'): Exchange {
  const request = { method: 'GET', path, headers: [], body: new Uint8Array() };
  const response = { status: 200, statusText: 'OK', headers: [], body: new Uint8Array() };
  return { id, sender, visitor: 'visitor 1', request, response, startedAt: 0, durationMs: 1 };
}

describe('the log of exchanges', () => {
  it('keeps the newest 500', () => {
    const log = createExchangesStore();
    for (let id = 1; id <= 600; id += 1) log.add(exchange(id, 'preview'));
    expect(log.all.value).toHaveLength(500);
    expect(log.all.value[0]?.id).toBe(101);
  });

  it('tells senders with the same ids apart, and finds the newest', () => {
    const log = createExchangesStore();
    log.add(exchange(1, 'check', '/old'));
    log.add(exchange(1, 'preview', '/page'));
    log.add(exchange(1, 'check', '/new'));
    expect(log.find('check', 1)?.request.path).toBe('/new');
    log.forget('check');
    expect(log.find('check', 1)).toBeUndefined();
    expect(log.find('preview', 1)?.request.path).toBe('/page');
  });
});

import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../engine/http/exchange.ts';
import { chainsOf, timelineOf } from './timeline.ts';

function exchange(id: number, path: string, more: Partial<Exchange> = {}): Exchange {
  const request = { method: 'GET', path, headers: [], body: new Uint8Array() };
  return { id, sender: 'preview', visitor: 'visitor 1', request, startedAt: 0, durationMs: 1, ...more };
}

const all = [
  exchange(1, '/login'),
  exchange(2, '/logo.png'),
  exchange(3, '/account', { redirectedFrom: 1 }),
  exchange(3, '/check', { sender: 'check' }),
  exchange(4, '/account/', { redirectedFrom: 3 }),
];
const pathOf = ({ request }: Exchange) => request.path;
const rows = (filter: Parameters<typeof timelineOf>[1]) =>
  timelineOf(all, filter, pathOf).map(({ exchange: { request }, hop }) => [request.path, hop]);

describe('the list of requests', () => {
  it('puts the hops of a chain together, and never mixes checks with the page', () => {
    expect(rows({ sender: undefined, text: '' })).toEqual([
      ['/login', 0],
      ['/account', 1],
      ['/account/', 2],
      ['/logo.png', 0],
      ['/check', 0],
    ]);
  });

  it('keeps a chain whole when one hop is looked for', () => {
    expect(rows({ sender: undefined, text: ' ACCOUNT/ ' })).toEqual([
      ['/login', 0],
      ['/account', 1],
      ['/account/', 2],
    ]);
    expect(rows({ sender: 'check', text: '' })).toEqual([['/check', 0]]);
    expect(rows({ sender: 'check', text: 'login' })).toEqual([]);
  });

  it('shows a hop whose beginning is no longer kept', () => {
    expect(chainsOf(all.slice(2)).map((chain) => chain.map(pathOf))).toEqual([
      ['/account', '/account/'],
      ['/check'],
    ]);
  });
});

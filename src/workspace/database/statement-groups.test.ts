import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { ObservedStatement } from '../../grading/database/questions.ts';
import { exchangeOf, groupStatements } from './statement-groups.ts';

let number = 0;
const request = (count: number, path = '/books') => ({ number: count, method: 'GET', path, at: 5000 });
const executed = (sql: string, cause: Partial<ObservedStatement>): ObservedStatement => ({
  number: number++,
  sql,
  values: [],
  ms: 1,
  open: 0,
  ...cause,
});

describe('the log of statements', () => {
  it('is grouped by request, the newest first, with equal statements taken together', () => {
    const groups = groupStatements([
      executed('CREATE', {}),
      executed('SELECT books', { request: request(1), open: 1 }),
      executed('SELECT author', { request: request(1), open: 1 }),
      executed('SELECT author', { request: request(1), open: 1 }),
      executed('SELECT books', { request: request(2), open: 1 }),
      executed('SELECT session', { open: 2 }),
    ]);
    expect(groups.map(({ title, count, ms }) => [title, count, ms])).toEqual([
      ['While several requests were answered at once', 1, 1],
      ['GET /books', 1, 1],
      ['GET /books', 3, 3],
      ['Outside of requests', 1, 1],
    ]);
    expect(groups[2]?.statements.map(({ sql, executions }) => [sql, executions.length])).toEqual([
      ['SELECT books', 1],
      ['SELECT author', 2],
    ]);
  });

  it('finds the exchange of a request: the nearest in time of the same method and path', () => {
    const exchange = (id: number, path: string, startedAt: number, sender = 'preview') =>
      ({ id, sender, startedAt, request: { method: 'GET', path } }) as Exchange;
    const all = [
      exchange(1, '/books', 4000),
      exchange(2, '/books', 4990),
      exchange(3, '/', 5000),
      exchange(4, '/books', 5000, 'check'),
    ];
    expect(exchangeOf(request(1), all)?.id).toBe(2);
    expect(exchangeOf(request(1, '/pets'), all)).toBeUndefined();
    expect(exchangeOf({ ...request(1), at: 90_000 }, all)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { visibleRows } from './visible-rows.ts';

describe('rows worth drawing', () => {
  it('are few, however long the list is', () => {
    const { first, end } = visibleRows(100_000, 20, 1_000_000, 400);
    expect(first).toBeLessThanOrEqual(50_000);
    expect(end).toBeGreaterThanOrEqual(50_020);
    expect(end - first).toBeLessThan(100);
  });

  it('never lie outside the list', () => {
    expect(visibleRows(0, 20, 0, 400)).toEqual({ first: 0, end: 0 });
    expect(visibleRows(5, 20, 0, 400)).toEqual({ first: 0, end: 5 });
    const cleared = visibleRows(3, 20, 90_000, 400);
    expect(cleared.first).toBe(0);
    expect(cleared.end).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import type { ConsoleLine } from '../state/console-lines.ts';
import { lettersOf, unwrappedLayout, wrappedLayout } from './row-layout.ts';

const line = (text: string) => ({ id: 1, kind: 'stdout', text, at: 0 }) satisfies ConsoleLine;

describe('rows worth drawing', () => {
  it('are few, however long the list is', () => {
    const { first, end } = unwrappedLayout(100_000, 20).visible(1_000_000, 400);
    expect(first).toBeLessThanOrEqual(50_000);
    expect(end).toBeGreaterThanOrEqual(50_020);
    expect(end - first).toBeLessThan(100);
  });

  it('never lie outside the list', () => {
    expect(unwrappedLayout(0, 20).visible(0, 400)).toEqual({ first: 0, end: 0 });
    expect(unwrappedLayout(5, 20).visible(0, 400)).toEqual({ first: 0, end: 5 });
    expect(unwrappedLayout(3, 20).visible(90_000, 400)).toEqual({ first: 0, end: 3 });
  });
});

describe('wrapped rows', () => {
  it('are as high as their text needs', () => {
    const rows = wrappedLayout([line('12345'), line('123456'), line(''), line('12345678901')], 20, 5);
    expect([0, 1, 2, 3].map((index) => rows.topOf(index))).toEqual([0, 20, 60, 80]);
    expect(rows.height).toBe(140);
  });

  it('are found by their place', () => {
    const rows = wrappedLayout(
      Array.from({ length: 1000 }, () => line('1234567890')),
      20,
      5,
    );
    const { first, end } = rows.visible(20_000, 400);
    expect(first).toBe(480);
    expect(end).toBe(531);
  });

  it('count letters by their width', () => {
    expect(lettersOf('abc')).toBe(3);
    expect(lettersOf('日本')).toBe(4);
    expect(lettersOf('👍')).toBe(2);
    expect(lettersOf('└─┘')).toBe(3);
  });
});

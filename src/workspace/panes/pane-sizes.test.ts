// What panes remember, and what they do with bad memories.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaneSizes } from './pane-sizes.ts';

function stubStorage(kept: Record<string, string> = {}): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  });
}

beforeEach(() => stubStorage());
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the sizes of panes', () => {
  it('come back on the next visit', () => {
    const sizes = createPaneSizes();
    sizes.moveTo('code', 30);
    sizes.fold('preview', 'first');
    const later = createPaneSizes();
    later.recall();
    expect(later.shares.code.value).toBe(30);
    expect(later.shares.preview.value).toBe(0);
    expect(later.shares.lesson.value).toBeUndefined();
  });

  it('leave room for both sides, or fold one away at the edge', () => {
    const { shares, moveTo } = createPaneSizes();
    const settled = [1, 10, 40, 90, 99].map((share) => {
      moveTo('code', share);
      return shares.code.value;
    });
    expect(settled).toEqual([0, 15, 40, 85, 100]);
  });

  it('unfold to what they were', () => {
    const { shares, moveTo, fold } = createPaneSizes();
    moveTo('preview', 33);
    fold('preview', 'first');
    fold('preview', 'second');
    expect(shares.preview.value).toBe(100);
    fold('preview', 'second');
    expect(shares.preview.value).toBe(33);
  });

  it('unfold to the first size when a visit began folded', () => {
    stubStorage({ 'roundtrip:pane-sizes': '{"lesson":0,"code":100}' });
    const { shares, recall, fold } = createPaneSizes();
    recall();
    fold('lesson', 'first');
    fold('code', 'second');
    expect(shares.lesson.value).toBeUndefined();
    expect(shares.code.value).toBe(52);
  });

  it.each(['{"code":1000,"preview":-5}', '{"code":"wide"}', 'not JSON', 'null'])(
    'survive %s in storage',
    (text) => {
      stubStorage({ 'roundtrip:pane-sizes': text });
      const { shares, recall } = createPaneSizes();
      recall();
      for (const { value } of [shares.code, shares.preview]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
      }
    },
  );

  it('last as long as the page where storage is blocked', () => {
    vi.stubGlobal('localStorage', undefined);
    const { shares, recall, moveTo } = createPaneSizes();
    expect(() => {
      recall();
      moveTo('code', 40);
    }).not.toThrow();
    expect(shares.code.value).toBe(40);
  });
});

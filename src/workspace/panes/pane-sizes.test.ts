import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPaneSizes, recallPaneSizes, rememberPaneSizes } from './pane-sizes.ts';

function stubStorage(kept: Record<string, string> = {}): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the sizes of panes', () => {
  it('come back on the next visit', () => {
    stubStorage();
    const sizes = createPaneSizes();
    sizes.code.value = 30;
    rememberPaneSizes(sizes);
    const later = createPaneSizes();
    recallPaneSizes(later);
    expect(later.code.value).toBe(30);
  });

  it.each(['{"code":1000,"preview":-5}', '{"code":"wide"}', 'not JSON', 'null'])(
    'survive %s in storage',
    (text) => {
      stubStorage({ 'roundtrip:pane-sizes': text });
      const sizes = createPaneSizes();
      recallPaneSizes(sizes);
      for (const { value } of [sizes.code, sizes.preview]) {
        expect(value).toBeGreaterThanOrEqual(15);
        expect(value).toBeLessThanOrEqual(85);
      }
    },
  );

  it('last as long as the page where storage is blocked', () => {
    vi.stubGlobal('localStorage', undefined);
    const sizes = createPaneSizes();
    expect(() => {
      recallPaneSizes(sizes);
      rememberPaneSizes(sizes);
    }).not.toThrow();
  });
});

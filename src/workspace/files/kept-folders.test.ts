import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFolders, recallFolders } from './kept-folders.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

describe('folders without files', () => {
  it('come back for their exercise', () => {
    keepFolders('e01', ['views', 'src/lib']);
    expect(recallFolders('e01', { 'src/app.ts': '' })).toEqual(['views', 'src/lib']);
    expect(recallFolders('e02', {})).toEqual([]);
    keepFolders('e01', []);
    expect(recallFolders('e01', {})).toEqual([]);
  });

  it('leave no trace where nobody made one', () => {
    keepFolders('e01', []);
    expect(kept.size).toBe(0);
  });

  it('do not come back where they cannot be', () => {
    keepFolders('e01', ['../up', 'src', 'views']);
    expect(recallFolders('e01', { 'src/app.ts': '' })).toEqual(['views']);
    kept.set('roundtrip:folders:e01', '{"no":"list"}');
    expect(recallFolders('e01', {})).toEqual([]);
    kept.set('roundtrip:folders:e01', 'broken');
    expect(recallFolders('e01', {})).toEqual([]);
  });
});

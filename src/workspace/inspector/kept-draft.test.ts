import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from './draft.ts';
import { recallDraft, rememberDraft } from './kept-draft.ts';

function stubStorage(kept: Record<string, string> = {}): void {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the last draft', () => {
  it('comes back for its own exercise, without its file', () => {
    stubStorage();
    const file = { name: 'a', type: '', bytes: new Uint8Array(1) };
    rememberDraft('one', { ...emptyDraft, path: '/kept', file });
    expect(recallDraft('one')).toEqual({ ...emptyDraft, path: '/kept' });
    expect(recallDraft('two')).toEqual(emptyDraft);
    rememberDraft('one', { ...emptyDraft, visitor: undefined });
    expect(recallDraft('one').visitor).toBeUndefined();
  });

  it.each(['null', '{', '{"path":1}', '{"method":"GET","path":"/","text":"","headers":[1],"fields":[]}'])(
    'is empty when storage holds %s',
    (text) => {
      stubStorage({ 'roundtrip:request-draft:one': text });
      expect(recallDraft('one')).toEqual(emptyDraft);
    },
  );

  it('lives as long as the page where storage is blocked', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => rememberDraft('one', emptyDraft)).not.toThrow();
    expect(recallDraft('one')).toEqual(emptyDraft);
  });
});

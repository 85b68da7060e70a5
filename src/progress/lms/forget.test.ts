// Erasing takes away what is kept for an LMS, and nothing else.
import { afterEach, expect, it, vi } from 'vitest';
import { forgetLms } from './forget.ts';

afterEach(() => vi.unstubAllGlobals());

it('removes what is kept for an LMS, in the browser and the tab', () => {
  const storage = (kept: Record<string, string>) =>
    Object.defineProperty(kept, 'removeItem', {
      value: (key: string) => delete kept[key],
      enumerable: false,
    });
  const local = storage({ 'roundtrip-lms:queue': '[]', 'roundtrip:theme': 'dark' });
  const session = storage({ 'roundtrip-lms:actor': '{}' });
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  forgetLms();
  expect([Object.keys(local), Object.keys(session)]).toEqual([['roundtrip:theme'], []]);
});

it('is silent where storage is blocked', () => {
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  expect(forgetLms).not.toThrow();
});

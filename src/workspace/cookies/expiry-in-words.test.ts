import { expect, it } from 'vitest';
import { expiryInWords } from './expiry-in-words.ts';

it.each([
  [undefined, 'Until the browser closes'],
  [0, 'For another 0 seconds'],
  [1_000, 'For another 1 second'],
  [90_000, 'For another 2 minutes'],
  [3_600_000, 'For another 1 hour'],
  [3_590_000, 'For another 1 hour'],
  [7 * 86_400_000, 'For another 7 days'],
  [400 * 86_400_000, 'For another 400 days'],
])('a cookie with %s ms left: %s', (left, words) => {
  expect(expiryInWords(left === undefined ? undefined : 5_000 + left, 5_000)).toBe(words);
});

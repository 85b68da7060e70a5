import { expect, it } from 'vitest';
import { timeInWords } from './time-in-words.ts';

const now = new Date(2026, 4, 3, 0, 40);

it.each([
  [new Date(2026, 4, 3, 0, 39, 30), 'just now'],
  [new Date(2026, 4, 3, 0, 39), '1 minute ago'],
  [new Date(2026, 4, 2, 23, 59), '41 minutes ago'],
  [new Date(2026, 4, 2, 9, 5), 'yesterday at 09:05'],
  [new Date(2026, 4, 1, 9, 5), '1 May at 09:05'],
  [new Date(2025, 11, 31, 23, 5), '31 December 2025 at 23:05'],
])('%s', (time, words) => {
  expect(timeInWords(time.getTime(), now.getTime())).toBe(words);
});

it('says today after an hour', () => {
  const noon = new Date(2026, 4, 3, 12, 0);
  expect(timeInWords(new Date(2026, 4, 3, 10, 59).getTime(), noon.getTime())).toBe('today at 10:59');
});

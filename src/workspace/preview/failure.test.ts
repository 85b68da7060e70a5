import { describe, expect, it } from 'vitest';
import { staleInWords } from './failure.ts';

describe('a page that is older than the program', () => {
  it.each([
    ['Crashed', 'Crashed. You see the last answer; press Run to send requests again.'],
    ['Starting…', 'Starting… You see the last answer until the program listens again.'],
  ])('says so while it is “%s”', (state, words) => {
    expect(staleInWords(state)).toBe(words);
  });
});

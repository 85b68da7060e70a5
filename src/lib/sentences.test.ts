import { expect, it } from 'vitest';
import { sentences } from './sentences.ts';

it('ends each text where it is not ended', () => {
  expect(sentences('Unexpected token', 'Look at this place')).toBe('Unexpected token. Look at this place.');
  expect(sentences('It says “stop.”', 'Why?', 'Wait…')).toBe('It says “stop.” Why? Wait…');
});

it('leaves out what is empty or missing', () => {
  expect(sentences('', 'Done', undefined, ' ')).toBe('Done.');
});

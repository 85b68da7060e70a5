// What the palette finds.
import { expect, it } from 'vitest';
import { bestMatches } from './match.ts';

const items = [
  { title: 'Run the program', section: 'Program' },
  { title: 'Stop the program', section: 'Program' },
  { title: 'Open console', section: 'Tools' },
  { title: '1.1 Introduction to web apps', section: 'Lesson' },
];
const titles = (typed: string) => bestMatches(items, typed).map(({ title }) => title);

it('lists everything, in order, when nothing is typed', () => {
  expect(titles('  ')).toEqual(items.map(({ title }) => title));
});

it('finds by any words, in any order and case', () => {
  expect(titles('CON op')).toEqual(['Open console']);
  expect(titles('web 1.1')).toEqual(['1.1 Introduction to web apps']);
  expect(titles('lesson')).toEqual(['1.1 Introduction to web apps']);
});

it('puts a title that begins with the word first', () => {
  expect(titles('o')[0]).toBe('Open console');
  expect(titles('stop prog')).toEqual(['Stop the program']);
});

it('finds nothing where one word is missing', () => {
  expect(titles('run banana')).toEqual([]);
});

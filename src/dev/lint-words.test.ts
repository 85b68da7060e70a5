import { expect, it } from 'vitest';
import { lintInWords } from './lint-words.ts';

const dead = { file: 'a.mdx', line: 3, what: 'Dead link.', mend: 'Correct it.' };
const gone = { file: 'b.mdx', what: 'Empty.', mend: '' };

it('says what is new and how much there is, once', () => {
  expect(lintInWords(undefined, [dead])).toEqual([
    'a.mdx:3: Dead link. Correct it.',
    '1 to mend in the course.',
  ]);
  expect(lintInWords([dead], [dead])).toEqual([]);
  expect(lintInWords([dead], [dead, gone])).toEqual(['b.mdx: Empty.', '2 to mend in the course.']);
  expect(lintInWords([dead], [])).toEqual(['The course is in order.']);
  expect(lintInWords(undefined, [])).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { diffRows, type DiffLine } from './diff-rows.ts';

const textOf = (line: DiffLine | undefined) => line?.parts.map(({ text }) => text).join('');
/** `kind: before | after`. */
const inShort = (before: string, after: string) =>
  diffRows(before, after).map((row) => `${row.kind}: ${textOf(row.before)} | ${textOf(row.after)}`);

describe('diffRows', () => {
  it('numbers lines on each side, past those that are only on the other', () => {
    const rows = diffRows('a\nlet x = 1;\nc\n', 'a\n\nlet x = 2;\nnew\nc\n');
    expect(rows.map(({ before, after }) => [before?.number, after?.number])).toEqual([
      [1, 1],
      [undefined, 2],
      [2, 3],
      [undefined, 4],
      [3, 5],
    ]);
  });

  it('keeps what was taken out, put in and changed apart', () => {
    expect(inShort('one\ntwo\n', 'one\n')).toEqual(['same: one | one', 'removed: two | undefined']);
    expect(inShort('one\n', 'one\ntwo\n')).toEqual(['same: one | one', 'added: undefined | two']);
    expect(inShort('', 'one')).toEqual(['added: undefined | one']);
    expect(inShort('a\nb\nc\nd', 'c\nd')).toEqual([
      'removed: a | undefined',
      'removed: b | undefined',
      'same: c | c',
      'same: d | d',
    ]);
  });

  it('marks the words that differ in a changed line', () => {
    const [row] = diffRows('return c.html("Hello");', 'return c.html("Good morning");');
    const marked = (line: DiffLine | undefined) =>
      line?.parts.filter((part) => part.marked).map(({ text }) => text);
    expect(marked(row?.before)).toEqual(['Hello']);
    expect(marked(row?.after)?.join('')).toContain('morning');
    expect(textOf(row?.after)).toBe('return c.html("Good morning");');
  });

  it('takes lines that have hardly anything in common for two lines', () => {
    expect(inShort('const a = 1;', 'serve(app)')).toEqual([
      'removed: const a = 1; | undefined',
      'added: undefined | serve(app)',
    ]);
  });

  it('finds nothing in line ends alone', () => {
    expect(diffRows('a\r\nb\r\n', 'a\nb').every(({ kind }) => kind === 'same')).toBe(true);
  });
});

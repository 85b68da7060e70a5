// Edits: what they make of a text, and the way back to its columns.
import { describe, expect, it } from 'vitest';
import { SourceEdits } from './edits.ts';

describe('SourceEdits', () => {
  it('maps every column of what is kept back to itself', () => {
    const source = 'alpha beta gamma\ndelta epsilon';
    const edits = new SourceEdits(source);
    edits.insert(6, '<<');
    edits.replace(11, 16, 'a-longer-text');
    edits.insert(23, '>>>');
    const { code, originalColumn } = edits.apply();
    expect(code).toBe('alpha <<beta a-longer-text\ndelta >>>epsilon');
    const [first, second] = code.split('\n') as [string, string];
    expect(originalColumn(1, first.indexOf('alpha') + 1)).toBe(1);
    expect(originalColumn(1, first.indexOf('beta') + 1)).toBe(7);
    expect(originalColumn(1, first.indexOf('a-longer') + 1)).toBe(12);
    expect(originalColumn(1, first.indexOf('text') + 1)).toBe(12);
    expect(originalColumn(2, second.indexOf('delta') + 1)).toBe(1);
    expect(originalColumn(2, second.indexOf('>>>') + 2)).toBe(7);
    expect(originalColumn(2, second.indexOf('epsilon') + 1)).toBe(7);
  });

  it('nests wrappers that meet at one offset', () => {
    const edits = new SourceEdits('abc');
    edits.insert(0, '(');
    edits.insertAfter(3, ')');
    edits.insert(0, '[');
    edits.insertAfter(3, ']');
    edits.prepend('^');
    expect(edits.apply('$').code).toBe('^([abc])\n$');
  });

  it('blanks without moving anything, and marks over blanks', () => {
    const edits = new SourceEdits('one\ttwo\nthree');
    edits.blank(2, 11);
    edits.mark(2, ';');
    expect(edits.apply().code).toBe('on;    \n   ee');
  });
});

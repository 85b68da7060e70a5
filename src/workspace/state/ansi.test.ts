import { describe, expect, it } from 'vitest';
import { createAnsiReader } from './ansi.ts';

const esc = '\u001b';
const read = (...pieces: string[]) => {
  const reader = createAnsiReader();
  return pieces.flatMap((piece) => reader.read(piece));
};

describe('escape sequences', () => {
  it.each([
    [`${esc}[31mred`, { colour: 1 }],
    [`${esc}[1;4;93mbright`, { bold: true, underline: true, colour: 11 }],
    [`${esc}[38;5;208morange`, { colour: '#ff8700' }],
    [`${esc}[38;5;244mgrey`, { colour: '#808080' }],
    [`${esc}[48;2;1;2;300mexact`, { background: '#0102ff' }],
    [`${esc}[1m${esc}[31m${esc}[22mthin`, { colour: 1 }],
    [`${esc}[31m${esc}[mplain`, undefined],
    [`${esc}[104mbright ground`, { background: 12 }],
  ])('%j become a style', (text, style) => {
    expect(read(text)).toEqual([{ text: expect.any(String), style }]);
  });

  it('go on over pieces, also when one is cut in two', () => {
    expect(read(`a${esc}[3`, '1mb', `c${esc}`, '[0md')).toEqual([
      { text: 'a', style: undefined },
      { text: 'b', style: { colour: 1 } },
      { text: 'c', style: { colour: 1 } },
      { text: 'd', style: undefined },
    ]);
  });

  it.each([`${esc}[2J`, `${esc}[3J`, `${esc}c`])('clear the screen by %j', (text) => {
    expect(read(`a${text}b`)).toEqual([
      { text: 'a', style: undefined },
      'clear',
      { text: 'b', style: undefined },
    ]);
  });

  it('of other kinds leave nothing behind', () => {
    const text = read(`a${esc}[2Kb${esc}[1;1Hc${esc}]0;title\u0007d${esc}[?25le${esc}[0Jf`)
      .map((part) => (part === 'clear' ? '!' : part.text))
      .join('');
    expect(text).toBe('abcdef');
  });

  it('that never end do not hold the text back for good', () => {
    const parts = read(`${esc}]${'x'.repeat(600)}`, 'after');
    expect(parts.at(-1)).toEqual({ text: 'after', style: undefined });
  });
});

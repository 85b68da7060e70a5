// Escape sequences in what a program prints: colours and styles are kept, clearing the screen is told, all else is
// dropped. https://en.wikipedia.org/wiki/ANSI_escape_code, ECMA-48. Imported by the console's store.

/** A colour: one of the sixteen by number, or any other as `#rrggbb`. */
export type AnsiColour = number | string;

/** How text is to look. What is not set is plain. */
export interface AnsiStyle {
  readonly colour?: AnsiColour;
  readonly background?: AnsiColour;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly inverse?: boolean;
}

/** A stretch of plain text in one style. */
export interface StyledText {
  text: string;
  style: AnsiStyle | undefined;
}

/** Text that is drawn, or the order to clear what was drawn. */
export type AnsiPart = StyledText | 'clear';

export interface AnsiReader {
  /** Takes in the next piece. A sequence that is not complete is kept for the piece after it. */
  read(text: string): AnsiPart[];
}

// CSI sequences, OSC sequences with their text, and two-character escapes.
const sequence = new RegExp(
  '\\u001b(?:\\[([0-9;:?<=>!]*)[ -/]*([@-~])|\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)|[@-Z\\\\^_a-z0-9=>])',
  'g',
);
const unfinished = new RegExp('\\u001b(?:\\[[0-9;:?<=>! -/]*|\\][^\\u0007\\u001b]*\\u001b?)?$');
/** A sequence that never ends must not hold back the text after it. */
const longestUnfinished = 500;

/** Reads one stream. The style goes on from piece to piece. */
export function createAnsiReader(): AnsiReader {
  let style: AnsiStyle | undefined;
  let waiting = '';

  return {
    read(piece) {
      const whole = waiting + piece;
      waiting = '';
      if (!whole.includes('\u001b')) return whole === '' ? [] : [{ text: whole, style }];
      const rest = unfinished.exec(whole)?.[0] ?? '';
      if (rest.length < longestUnfinished) waiting = rest;
      const text = waiting === '' ? whole : whole.slice(0, -waiting.length);
      const parts: AnsiPart[] = [];
      let end = 0;
      for (const match of text.matchAll(sequence)) {
        const [found, parameters = '', final] = match;
        if (match.index > end) parts.push({ text: text.slice(end, match.index), style });
        end = match.index + found.length;
        if (final === 'm') style = withCodes(style, parameters);
        else if (found === '\u001bc' || (final === 'J' && /^[23]$/.test(parameters))) parts.push('clear');
      }
      if (end < text.length) parts.push({ text: text.slice(end), style });
      return parts;
    },
  };
}

const switches: Record<number, AnsiStyle> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  7: { inverse: true },
  9: { strike: true },
};
const ends: Record<number, readonly (keyof AnsiStyle)[]> = {
  21: ['bold'],
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['strike'],
  39: ['colour'],
  49: ['background'],
};

function withCodes(before: AnsiStyle | undefined, parameters: string): AnsiStyle | undefined {
  const codes = parameters.split(/[;:]/).map(Number);
  let style: AnsiStyle = { ...before };
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === 0) style = {};
    else if (switches[code]) style = { ...style, ...switches[code] };
    else if (ends[code])
      style = Object.fromEntries(
        Object.entries(style).filter(([key]) => !ends[code]?.includes(key as never)),
      );
    else if (code >= 30 && code <= 37) style = { ...style, colour: code - 30 };
    else if (code >= 40 && code <= 47) style = { ...style, background: code - 40 };
    else if (code >= 90 && code <= 97) style = { ...style, colour: code - 82 };
    else if (code >= 100 && code <= 107) style = { ...style, background: code - 92 };
    else if (code === 38 || code === 48) {
      const isExact = codes[index + 1] === 2;
      const colour = isExact ? hex(codes.slice(index + 2, index + 5)) : ofTable(codes[index + 2] ?? 0);
      style = { ...style, [code === 38 ? 'colour' : 'background']: colour };
      index += isExact ? 4 : 2;
    }
  }
  return Object.keys(style).length === 0 ? undefined : style;
}

/** The 256 colours: the sixteen, a cube of six steps a side, and greys. */
function ofTable(index: number): AnsiColour {
  if (index < 16) return index;
  if (index >= 232) return hex(Array<number>(3).fill(8 + (index - 232) * 10));
  const steps = [Math.floor((index - 16) / 36), Math.floor((index - 16) / 6) % 6, (index - 16) % 6];
  return hex(steps.map((step) => (step === 0 ? 0 : 55 + step * 40)));
}

function hex(channels: readonly number[]): string {
  const byte = (value: number | undefined) => Math.min(255, Math.max(0, value || 0));
  return `#${[0, 1, 2].map((at) => byte(channels[at]).toString(16).padStart(2, '0')).join('')}`;
}

// Where the rows of a long list lie, and which of them are worth drawing. Rows are drawn in letters of one width, so
// how many lines a wrapped row takes follows from its length.
import type { ConsoleLine } from '../state/console-lines.ts';

/** Rows that lie below each other, in pixels. */
export interface RowLayout {
  readonly height: number;
  /** Where the row of this index begins. */
  topOf(index: number): number;
  /** The first row to draw and the one after the last, for a box of `height` that is scrolled to `top`. */
  visible(top: number, height: number): { first: number; end: number };
}

/** Rows drawn beyond each edge, so that scrolling shows no gaps. */
const spare = 20;

/** Every row is one line high. */
export function unwrappedLayout(count: number, lineHeight: number): RowLayout {
  return layout(count, (index) => index * lineHeight);
}

/** Rows are as high as their text needs at so many letters a line. */
export function wrappedLayout(
  lines: readonly ConsoleLine[],
  lineHeight: number,
  lettersPerLine: number,
): RowLayout {
  const tops = new Float64Array(lines.length + 1);
  for (let index = 0; index < lines.length; index += 1) {
    const letters = lettersOf(lines[index]?.text ?? '');
    const height = Math.max(1, Math.ceil(letters / Math.max(1, lettersPerLine))) * lineHeight;
    tops[index + 1] = (tops[index] ?? 0) + height;
  }
  return layout(lines.length, (index) => tops[index] ?? 0);
}

function layout(count: number, topOf: (index: number) => number): RowLayout {
  /** The last row that begins at or before `y`. */
  function rowAt(y: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  return {
    height: topOf(count),
    topOf,
    visible(top, height) {
      const end = Math.min(count, rowAt(top + height) + 1 + spare);
      return { first: Math.max(0, Math.min(rowAt(top), end) - spare), end };
    },
  };
}

// Letters that are drawn two wide: East Asian ones and pictures. Anything below U+1100 is one wide.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e][\udc00-\udfff]/g;
const maybeWide = /[\t\u1100-\uffff]/;
/** As in console-panel.css. */
const tabSize = 4;

/** How many letters' widths a text takes up. */
export function lettersOf(text: string): number {
  if (!maybeWide.test(text)) return text.length;
  let letters = text.length;
  for (const [found] of text.matchAll(wide)) if (found.length === 1) letters += 1;
  // At most so many: where the next tab stop is does not matter enough.
  letters += (text.split('\t').length - 1) * (tabSize - 1);
  return letters;
}

// The measures that static code (static-code.css) and the editor share, so that nothing moves when one replaces the
// other. Change them in both places.

export const fontSize = 14;
export const lineHeight = 22;
/** Space above the first line and below the last, in pixels. */
export const codePadding = 12;
/** Digits that the line-number column holds at least. */
export const lineNumberDigits = 3;
/** Space between line numbers and code, in pixels. */
export const gutterGap = 16;

/** The height of a line for code of another size: whole pixels, in the same proportion. */
export function lineHeightFor(size: number): number {
  return Math.round((size * lineHeight) / fontSize);
}

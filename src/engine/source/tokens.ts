// Small steps over source text between two syntax nodes: past blanks and comments, to a word or a sign.
// For type erasure.

/** The offset of the next character that is neither white space nor in a comment; at most `end`. */
export function skipTrivia(source: string, from: number, end = source.length): number {
  let at = from;
  while (at < end) {
    if (/\s/.test(source.charAt(at))) at += 1;
    else if (source.startsWith('//', at)) at = orEnd(source.indexOf('\n', at), end);
    else if (source.startsWith('/*', at)) at = orEnd(source.indexOf('*/', at + 2) + 2 || -1, end);
    else break;
  }
  return Math.min(at, end);
}

/** The offset of `sign` when it is the next thing after blanks and comments, or -1. */
export function nextSign(source: string, from: number, sign: string): number {
  const at = skipTrivia(source, from);
  return source.startsWith(sign, at) ? at : -1;
}

/** The offset of the first `sign` after `from` that is not in a comment; `end` when there is none. */
export function findSign(source: string, from: number, end: number, sign: string): number {
  let at = skipTrivia(source, from, end);
  while (at < end && !source.startsWith(sign, at)) at = skipTrivia(source, at + 1, end);
  return at;
}

/** The words (identifiers and keywords) that stand between two offsets, as in `static readonly name`. */
export function wordsBetween(source: string, from: number, end: number): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = [];
  let at = skipTrivia(source, from, end);
  while (at < end) {
    const word = /^[\w$]+/.exec(source.slice(at, end))?.[0] ?? '';
    if (word) words.push({ word, at });
    at = skipTrivia(source, at + Math.max(word.length, 1), end);
  }
  return words;
}

function orEnd(at: number, end: number): number {
  return at === -1 ? end : at;
}

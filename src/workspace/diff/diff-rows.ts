// Two texts side by side, line by line: what was taken out, put in and changed. Imported by the diff view.
import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a line; `marked` when a changed line has it on this side only. */
export interface DiffPart {
  text: string;
  marked: boolean;
}

export interface DiffLine {
  /** From 1. */
  number: number;
  parts: DiffPart[];
}

/** A row has both sides, unless the line is only on one of them. */
export interface DiffRow {
  kind: 'same' | 'changed' | 'removed' | 'added';
  before?: DiffLine;
  after?: DiffLine;
}

/** Rows in order. Line ends of Windows and of Unix count as the same. */
export function diffRows(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = [];
  let beforeNumber = 0;
  let afterNumber = 0;
  let removed: string[] = [];

  function takeOut(line: string): void {
    rows.push({ kind: 'removed', before: { number: ++beforeNumber, parts: [plain(line)] } });
  }
  function putIn(line: string): void {
    rows.push({ kind: 'added', after: { number: ++afterNumber, parts: [plain(line)] } });
  }
  /** A line that went and the next one like it that came are one line that was changed. */
  function replace(gone: readonly string[], came: readonly string[]): void {
    let next = 0;
    for (const line of gone) {
      const partner = came.findIndex((other, index) => index >= next && wordsOf(line, other) !== undefined);
      const words = partner === -1 ? undefined : wordsOf(line, came[partner] ?? '');
      if (!words) {
        takeOut(line);
        continue;
      }
      came.slice(next, partner).forEach(putIn);
      next = partner + 1;
      rows.push({
        kind: 'changed',
        before: { number: ++beforeNumber, parts: words.left },
        after: { number: ++afterNumber, parts: words.right },
      });
    }
    came.slice(next).forEach(putIn);
  }

  for (const { value, added, removed: isRemoved } of diffArrays(linesOf(before), linesOf(after))) {
    if (isRemoved) {
      removed = value;
    } else if (added) {
      replace(removed, value);
      removed = [];
    } else {
      removed.forEach(takeOut);
      removed = [];
      for (const line of value) {
        rows.push({
          kind: 'same',
          before: { number: ++beforeNumber, parts: [plain(line)] },
          after: { number: ++afterNumber, parts: [plain(line)] },
        });
      }
    }
  }
  removed.forEach(takeOut);
  return rows;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function plain(text: string): DiffPart {
  return { text, marked: false };
}

/** The words of a line that was changed; undefined for two lines that share less than a third. */
function wordsOf(from: string, to: string): { left: DiffPart[]; right: DiffPart[] } | undefined {
  const pieces = diffWordsWithSpace(from, to);
  const shared = pieces.filter(({ added, removed }) => !added && !removed).map(({ value }) => value.trim());
  const length = shared.join('').length;
  if (length === 0 || length * 3 < Math.max(from.trim().length, to.trim().length)) return undefined;
  return {
    left: pieces.filter(({ added }) => !added).map(({ value, removed }) => part(value, removed)),
    right: pieces.filter(({ removed }) => !removed).map(({ value, added }) => part(value, added)),
  };
}

/** Other indentation is seen by itself; lines under it would be taken for text. */
function part(text: string, differs: boolean): DiffPart {
  return { text, marked: differs && text.trim() !== '' };
}

// Edits to a source text that never add or remove a line, and the way back from the columns they shift.
// For type erasure, instrumentation and linking.

/** One splice on a line. Columns count from 1. */
interface ColumnShift {
  /** Where the new text begins and ends in the new line. */
  readonly begin: number;
  readonly end: number;
  /** The original column that the new text stands for. */
  readonly original: number;
  /** How far everything behind it has moved to the right. */
  readonly shift: number;
}

/** What `apply` makes: the new text, and how its columns map back. */
export interface EditedSource {
  readonly code: string;
  /** The text with its blanks, without anything added: what is left when types are taken off. */
  readonly plain: string;
  /** The original column for a place in `code`. Both count from 1. */
  originalColumn(line: number, column: number): number;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Splices at one offset come in this order: closing texts first, the latest before the earlier, then the others. */
  readonly order: number;
}

const LINE_END = /[\n\r\u2028\u2029]/;

/** Collects edits against one text. Splices must not overlap; blanks may lie anywhere outside of them. */
export class SourceEdits {
  readonly source: string;
  readonly #blanks: { start: number; end: number }[] = [];
  readonly #marks: { at: number; character: string }[] = [];
  readonly #splices: Splice[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Turns `[start, end)` into spaces. Line endings stay, so every line and column keeps its place. */
  blank(start: number, end: number): void {
    if (end > start) this.#blanks.push({ start, end });
  }

  /** Puts one character in the place of another, over any blank: `;` where a blanked statement ended one. */
  mark(at: number, character: string): void {
    this.#marks.push({ at, character });
  }

  /** Adds `text`, which must hold no line ending, before the character at `at`. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Adds `text` before everything else, on the first line. */
  prepend(text: string): void {
    this.#splices.push({ start: 0, end: 0, text, order: -Infinity });
  }

  /** Adds closing text at `at`: before what `insert` adds there, and before closing texts added earlier (outer ones). */
  insertAfter(at: number, text: string): void {
    this.#splices.push({ start: at, end: at, text, order: -this.#splices.length - 1 });
  }

  /** Puts `text` in the place of `[start, end)`. Neither may hold a line ending. */
  replace(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text, order: this.#splices.length });
  }

  /** Carries the edits out. `tail` is added at the end, on a line of its own. */
  apply(tail = ''): EditedSource {
    const kept = this.#blanked();
    const splices = this.#splices.toSorted((a, b) => a.start - b.start || a.order - b.order);
    const shifts = new Map<number, ColumnShift[]>();
    let code = '';
    let from = 0;
    let line = 1;
    let lineStart = 0;
    let shift = 0;
    for (const splice of splices) {
      const before = kept.slice(from, splice.start);
      for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = code.length + at + 1;
        shift = 0;
      }
      code += before + splice.text;
      from = splice.end;
      const end = code.length - lineStart + 1;
      const begin = end - splice.text.length;
      const original = begin - shift;
      shift += splice.text.length - (splice.end - splice.start);
      const onLine = shifts.get(line) ?? [];
      onLine.push({ begin, end, original, shift });
      shifts.set(line, onLine);
    }
    code += kept.slice(from) + (tail && `\n${tail}`);
    return { code, plain: kept, originalColumn: (at, column) => unshift(shifts.get(at), column) };
  }

  #blanked(): string {
    if (this.#blanks.length === 0 && this.#marks.length === 0) return this.source;
    const characters = this.source.split('');
    for (const { start, end } of this.#blanks) {
      for (let at = start; at < end; at++) if (!LINE_END.test(characters[at] ?? '')) characters[at] = ' ';
    }
    for (const { at, character } of this.#marks) characters[at] = character;
    return characters.join('');
  }
}

function unshift(shifts: readonly ColumnShift[] | undefined, column: number): number {
  let shift = 0;
  for (const entry of shifts ?? []) {
    if (column < entry.begin) break;
    if (column < entry.end) return entry.original;
    shift = entry.shift;
  }
  return Math.max(column - shift, 1);
}

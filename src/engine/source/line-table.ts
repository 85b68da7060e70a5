// Offsets to lines and columns, and back to the text of a line.
// For src/engine/source, the compiler and stack traces.
import type { SourceLocation } from '../port.ts';

/** Where the lines of one file begin. */
export class LineTable {
  readonly #file: string;
  readonly #source: string;
  readonly #starts: number[] = [0];

  constructor(file: string, source: string) {
    this.#file = file;
    this.#source = source;
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  /** The place of an offset. Lines and columns count from 1. */
  locate(offset: number): Required<SourceLocation> {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const line = low + 1;
    return { file: this.#file, line, column: offset - this.#starts[low]! + 1, source: this.text(line) };
  }

  /** The text of a line, without its line ending; empty when there is no such line. */
  text(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    const end = this.#starts[line] ?? this.#source.length + 1;
    return this.#source.slice(start, end - 1).replace(/\r$/, '');
  }
}

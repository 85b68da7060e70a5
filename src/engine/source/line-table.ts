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
      if (this.#start(middle + 1) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = low + 1;
    return { file: this.#file, line, column: offset - this.#start(line) + 1, source: this.text(line) };
  }

  /** The offset at which a line begins. */
  offset(line: number): number {
    return this.#start(line);
  }

  #start(line: number): number {
    return this.#starts[line - 1] ?? this.#source.length + 1;
  }

  /** The text of a line, without its line ending; empty when there is no such line. */
  text(line: number): string {
    return this.#source.slice(this.#start(line), this.#start(line + 1) - 1).replace(/\r$/, '');
  }
}

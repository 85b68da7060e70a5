// What a program printed and nobody has taken yet, bounded. The worker holds one, and so does the page.
import type { OutputChunk } from '../port.ts';

/** How much may wait; beyond it the oldest is left out, and counted. */
export const maxWaitingLines = 10_000;
const maxWaitingCharacters = 4_000_000;
const maxPieceCharacters = 16_384;
/** The most of one line that is shown; the worker cuts longer ones. */
export const maxLineCharacters = 100_000;

/** Output on its way, as a linked list, because list methods may be patched. */
interface Piece {
  readonly stream: OutputChunk['stream'];
  text: string;
  lines: number;
  next: Piece | undefined;
}

/** A bounded queue of output. */
export class OutputBuffer {
  readonly #maxLine: number;
  #first: Piece | undefined;
  #last: Piece | undefined;
  #lines = 0;
  #characters = 0;
  #dropped = 0;
  #lineLength = { stdout: 0, stderr: 0 };
  #cut = { stdout: 0, stderr: 0 };

  /** Lines longer than `maxLine` characters are cut, with a note. Default: none are. */
  constructor(maxLine = Infinity) {
    this.#maxLine = maxLine;
  }

  get empty(): boolean {
    return this.#first === undefined;
  }

  /** Characters that wait. */
  get characters(): number {
    return this.#characters;
  }

  /** Adds text, and `dropped` lines that were left out before it. */
  push(stream: OutputChunk['stream'], text: string, dropped = 0): void {
    this.#dropped += dropped;
    let from = 0;
    while (from < text.length) {
      const lineEnd = text.indexOf('\n', from);
      const end = lineEnd === -1 ? text.length : lineEnd + 1;
      this.#pushLine(stream, text.slice(from, end), lineEnd !== -1);
      from = end;
    }
    this.#trim();
  }

  /** Takes out everything that waits. */
  takeAll(): OutputChunk[] {
    const chunks: OutputChunk[] = [];
    for (let chunk = this.take(); chunk; chunk = this.take()) chunks[chunks.length] = chunk;
    return chunks;
  }

  /** Takes out the oldest piece. */
  take(): OutputChunk | undefined {
    const piece = this.#shift();
    if (!piece) return undefined;
    const { stream, text } = piece;
    const dropped = this.#dropped;
    this.#dropped = 0;
    return dropped === 0 ? { stream, text } : { stream, text, dropped };
  }

  #pushLine(stream: OutputChunk['stream'], line: string, complete: boolean): void {
    const room = this.#maxLine - this.#lineLength[stream];
    const length = complete ? line.length - 1 : line.length;
    this.#lineLength[stream] += length;
    let shown = line;
    if (length > room) {
      this.#cut[stream] += length - Math.max(room, 0);
      shown = line.slice(0, Math.max(room, 0));
      if (complete) shown += '\n';
    }
    if (complete) {
      if (this.#cut[stream] > 0) shown = `${shown.slice(0, -1)}… (${this.#cut[stream]} more characters)\n`;
      this.#lineLength[stream] = 0;
      this.#cut[stream] = 0;
    }
    if (shown) this.#append(stream, shown, complete ? 1 : 0);
  }

  #append(stream: OutputChunk['stream'], text: string, lines: number): void {
    const last = this.#last;
    if (last?.stream === stream && last.text.length + text.length <= maxPieceCharacters) {
      last.text += text;
      last.lines += lines;
    } else {
      this.#last = { stream, text, lines, next: undefined };
      if (last) last.next = this.#last;
      else this.#first = this.#last;
    }
    this.#lines += lines;
    this.#characters += text.length;
  }

  #trim(): void {
    while (this.#lines > maxWaitingLines || this.#characters > maxWaitingCharacters) {
      const oldest = this.#shift();
      if (!oldest) return;
      this.#dropped += oldest.lines;
    }
  }

  #shift(): Piece | undefined {
    const piece = this.#first;
    if (!piece) return undefined;
    this.#first = piece.next;
    this.#last = piece.next && this.#last;
    this.#lines -= piece.lines;
    this.#characters -= piece.text.length;
    return piece;
  }
}

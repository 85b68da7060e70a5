// What the program printed, as lines. Holds the last 100 000 and tells how many are gone. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { OutputChunk } from '../../engine/port.ts';
import { createAnsiReader, type AnsiReader, type AnsiStyle } from './ansi.ts';
import * as words from '../../words/en/workspace.ts';

/** `page` is from a script of the page in the preview; `note` is a line of ours, such as how the program ended. */
export type LineKind = 'stdout' | 'stderr' | 'page' | 'page-error' | 'note';

/** What a script of the page in the preview logged, or how it failed. */
export interface PageLine {
  level: 'log' | 'info' | 'debug' | 'warn' | 'error';
  text: string;
  /** Path and line of the page's own source, such as `/app.js:3`. */
  place?: string;
  visitor: string;
}

/** A stretch of a line's text, by offsets, that is not plain. */
export interface StyleSpan {
  from: number;
  to: number;
  style: AnsiStyle;
}

export interface ConsoleLine {
  /** Rises by one; never used twice. */
  id: number;
  kind: LineKind;
  /** Without escape sequences. Grows until the line has ended. */
  text: string;
  /** In order; undefined when all of it is plain. */
  spans?: StyleSpan[];
  /** When it was begun, in milliseconds since 1970. */
  at: number;
}

export interface ConsoleStore {
  /** The lines; the same array each time, so read `version` to learn of changes. */
  readonly lines: readonly ConsoleLine[];
  /** Rises when lines change, at most once a frame. */
  readonly version: ReadonlySignal<number>;
  /** Something was written to stderr, or failed in the page, since the last clear. */
  readonly hasErrors: ReadonlySignal<boolean>;
  /** Lines that are gone since the last clear: left out by the engine, or too old. Read it with `version`. */
  dropped(): number;
  write(chunk: OutputChunk): void;
  page(line: PageLine): void;
  note(text: string): void;
  clear(): void;
  /** Everything as text, for the clipboard. */
  text(): string;
}

const keptLines = 100_000;
/** A line longer than this is cut, or drawing it would stall the page. */
const longestLine = 10_000;

/**
 * A store without lines. `schedule` delays the news of a change; by default to the next frame, so that a flood of
 * output draws once.
 */
export function createConsoleStore(
  schedule: (announce: () => void) => void = (announce) => requestAnimationFrame(announce),
): ConsoleStore {
  const lines: ConsoleLine[] = [];
  const version = signal(0);
  const hasErrors = signal(false);
  let nextId = 1;
  let dropped = 0;
  let scheduled = false;
  /** The streams whose last line has not ended yet. */
  const unfinished = new Map<LineKind, ConsoleLine>();
  let readers: Record<OutputChunk['stream'], AnsiReader> = newReaders();

  function changed(): void {
    if (scheduled) return;
    scheduled = true;
    schedule(() => {
      scheduled = false;
      version.value += 1;
    });
  }

  function push(kind: LineKind, text: string): ConsoleLine {
    const line: ConsoleLine = { id: nextId++, kind, text, at: Date.now() };
    lines.push(line);
    // Trimmed in blocks: one splice per line would make a flood quadratic.
    if (lines.length > keptLines * 1.1) {
      dropped += lines.length - keptLines;
      lines.splice(0, lines.length - keptLines);
    }
    return line;
  }

  /** Adds to the open line of a stream, which is begun when there is none. */
  function append(kind: LineKind, piece: string, style: AnsiStyle | undefined): void {
    let line = unfinished.get(kind);
    if (!line) {
      line = push(kind, '');
      unfinished.set(kind, line);
    }
    const room = longestLine - line.text.length;
    if (room <= 0) return;
    const from = line.text.length;
    line.text += piece.length > room ? `${piece.slice(0, room)} …` : piece;
    if (style && piece !== '') (line.spans ??= []).push({ from, to: line.text.length, style });
  }

  function write(kind: LineKind, text: string, style: AnsiStyle | undefined): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const hasReturn = text.charCodeAt(end - 1) === 13 && end > start;
      append(kind, text.slice(start, hasReturn ? end - 1 : end), style);
      unfinished.delete(kind);
      start = end + 1;
    }
    if (start < text.length) append(kind, text.slice(start), style);
  }

  function clear(): void {
    lines.length = 0;
    dropped = 0;
    hasErrors.value = false;
    unfinished.clear();
    changed();
  }

  return {
    lines,
    version,
    hasErrors,
    dropped: () => dropped,
    write({ stream, text, dropped: leftOut }) {
      if (leftOut) {
        unfinished.clear();
        dropped += leftOut;
        push('note', words.linesLeftOut(leftOut));
      }
      for (const part of readers[stream].read(text)) {
        if (part === 'clear') clear();
        else write(stream, part.text, part.style);
      }
      if (stream === 'stderr') hasErrors.value = true;
      changed();
    },
    page({ level, text, place, visitor }) {
      const isError = level === 'error';
      const sender = visitor === words.visitor(1) ? words.page : `${words.page}, ${visitor}`;
      const whole = `[${sender}] ${text}${place === undefined ? '' : ` (${place})`}`;
      for (const line of whole.split('\n')) push(isError ? 'page-error' : 'page', line.slice(0, longestLine));
      if (isError) hasErrors.value = true;
      changed();
    },
    note(text) {
      unfinished.clear();
      readers = newReaders();
      push('note', text);
      changed();
    },
    clear() {
      readers = newReaders();
      clear();
    },
    text: () => lines.map((line) => line.text).join('\n'),
  };
}

function newReaders(): Record<OutputChunk['stream'], AnsiReader> {
  return { stdout: createAnsiReader(), stderr: createAnsiReader() };
}

// What the program printed, as lines. Holds the last 100 000 and tells how many are gone. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { OutputChunk } from '../../engine/port.ts';

/** `note` is a line of ours, such as how the program ended. */
export type LineKind = 'stdout' | 'stderr' | 'note';

export interface ConsoleLine {
  /** Rises by one; never used twice. */
  id: number;
  kind: LineKind;
  text: string;
}

export interface ConsoleStore {
  /** The lines; the same array each time, so read `version` to learn of changes. */
  readonly lines: readonly ConsoleLine[];
  /** Rises when lines change, at most once a frame. */
  readonly version: ReadonlySignal<number>;
  /** Something was written to stderr since the last clear. */
  readonly hasErrors: ReadonlySignal<boolean>;
  write(chunk: OutputChunk): void;
  note(text: string): void;
  clear(): void;
  /** Everything as text, for the clipboard. */
  text(): string;
}

const keptLines = 100_000;
/** A line longer than this is cut, or drawing it would stall the page. */
const longestLine = 10_000;
// Colours and cursor moves for terminals: the console shows plain text.
const ansiSequences = new RegExp('\\u001b\\[[0-9;?]*[ -/]*[@-~]|\\u001b\\][^\\u0007]*\\u0007', 'g');

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
  let scheduled = false;
  /** The streams whose last line has not ended yet. */
  const unfinished = new Map<LineKind, ConsoleLine>();

  function changed(): void {
    if (scheduled) return;
    scheduled = true;
    schedule(() => {
      scheduled = false;
      version.value += 1;
    });
  }

  function push(kind: LineKind, text: string): ConsoleLine {
    const line = {
      id: nextId++,
      kind,
      text: text.length > longestLine ? `${text.slice(0, longestLine)} …` : text,
    };
    lines.push(line);
    // Trimmed in blocks: one splice per line would make a flood quadratic.
    if (lines.length > keptLines * 1.1) lines.splice(0, lines.length - keptLines);
    return line;
  }

  function leftOut(count: number): string {
    return `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'} left out`;
  }

  return {
    lines,
    version,
    hasErrors,
    write({ stream, text, dropped }) {
      if (stream === 'stderr') hasErrors.value = true;
      if (dropped) {
        unfinished.clear();
        push('note', leftOut(dropped));
      }
      const parts = text.replace(ansiSequences, '').split(/\r?\n/);
      const open = unfinished.get(stream);
      unfinished.delete(stream);
      const first = parts[0] ?? '';
      let last: ConsoleLine | undefined;
      if (open && open.text.length < longestLine) {
        open.text += first.slice(0, longestLine);
        last = open;
      } else if (first !== '' || parts.length > 1) {
        last = push(stream, first);
      }
      const rest = parts.slice(1);
      const tail = rest.at(-1);
      for (const part of rest.slice(0, -1)) push(stream, part);
      if (rest.length === 0) {
        if (last) unfinished.set(stream, last);
      } else if (tail) {
        unfinished.set(stream, push(stream, tail));
      }
      changed();
    },
    note(text) {
      unfinished.clear();
      push('note', text);
      changed();
    },
    clear() {
      lines.length = 0;
      hasErrors.value = false;
      unfinished.clear();
      changed();
    },
    text: () => lines.map((line) => line.text).join('\n'),
  };
}

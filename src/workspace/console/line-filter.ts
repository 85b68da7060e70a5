// Which lines are shown. Looks at each line once, so that a flood of output stays cheap while a filter is set.
import type { ConsoleLine } from '../state/console-lines.ts';

export interface LineWish {
  /** Only lines with this text, in whatever case. */
  query: string;
  errorsOnly: boolean;
}

/** Gives the lines that are wished for. Call it with the store's own array each time. */
export type LineFilter = (lines: readonly ConsoleLine[], wish: LineWish) => readonly ConsoleLine[];

/** A filter that remembers what it has looked at. */
export function createLineFilter(): LineFilter {
  let kept: ConsoleLine[] = [];
  let wanted: LineWish = { query: '', errorsOnly: false };
  /** The last line that was looked at; it may have grown since. */
  let lastSeen = 0;

  return (lines, wish) => {
    if (wish.query === '' && !wish.errorsOnly) return lines;
    if (
      wish.query !== wanted.query ||
      wish.errorsOnly !== wanted.errorsOnly ||
      (lines.at(-1)?.id ?? 0) < lastSeen
    ) {
      kept = [];
      lastSeen = 0;
      wanted = wish;
    }
    const oldest = lines[0]?.id ?? Infinity;
    const gone = kept.findIndex(({ id }) => id >= oldest);
    kept = gone === -1 ? [] : kept.slice(gone);
    if (kept.at(-1)?.id === lastSeen) kept.pop();
    const query = wish.query.toLowerCase();
    // Ids rise by one within the array.
    const from = Math.max(0, lastSeen - oldest);
    for (const line of lines.slice(from)) {
      const isWanted = !wish.errorsOnly || line.kind === 'stderr' || line.kind === 'page-error';
      if (isWanted && line.text.toLowerCase().includes(query)) kept.push(line);
    }
    lastSeen = lines.at(-1)?.id ?? 0;
    return kept;
  };
}

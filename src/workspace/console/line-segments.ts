// A line of output cut into stretches that look alike: by its styles, its places in the learner's files, and what is
// searched for. Imported by the row.
import type { SourceLocation } from '../../engine/port.ts';
import type { AnsiStyle } from '../state/ansi.ts';
import type { ConsoleLine } from '../state/console-lines.ts';
import { partsOfLine } from './trace-links.ts';

/** A stretch of text without a change of looks. */
export interface Segment {
  text: string;
  style?: AnsiStyle;
  /** It is part of what is searched for. */
  isHit: boolean;
}

/** Segments that are one link, or none. */
export interface LinkedSegments {
  location?: SourceLocation;
  segments: Segment[];
}

/** Cuts a line. `query` is in small letters; the empty one finds nothing. */
export function segmentsOfLine(
  { text, spans = [] }: Pick<ConsoleLine, 'text' | 'spans'>,
  query: string,
  isFile: (path: string) => boolean,
): LinkedSegments[] {
  const hits = hitsOf(text, query);
  return partsOfLine(text, isFile).map(({ text: part, from, location }) => {
    const to = from + part.length;
    const cuts = new Set([from, to]);
    for (const stretch of [...spans, ...hits]) {
      for (const offset of [stretch.from, stretch.to]) if (offset > from && offset < to) cuts.add(offset);
    }
    const offsets = [...cuts].sort((a, b) => a - b);
    const segments = offsets.slice(0, -1).map((start, index): Segment => {
      const style = spans.find((span) => span.from <= start && start < span.to)?.style;
      return {
        text: text.slice(start, offsets[index + 1]),
        ...(style ? { style } : {}),
        isHit: hits.some((hit) => hit.from <= start && start < hit.to),
      };
    });
    return { ...(location ? { location } : {}), segments };
  });
}

function hitsOf(text: string, query: string): { from: number; to: number }[] {
  if (query === '') return [];
  const hits: { from: number; to: number }[] = [];
  const small = text.toLowerCase();
  for (let from = small.indexOf(query); from !== -1; from = small.indexOf(query, from + query.length)) {
    hits.push({ from, to: from + query.length });
  }
  return hits;
}

// Finds places in the learner's files in what the program printed: `src/app.ts:12:5`.
import type { SourceLocation } from '../../engine/port.ts';

/** A stretch of a line: plain, or a place that can be gone to. */
export interface LinePart {
  text: string;
  /** Where it begins in the line. */
  from: number;
  location?: SourceLocation;
}

// A path, then line and maybe column.
const place = /((?:[\w@.-]+\/)*[\w@.-]+\.[a-z]{2,4}):(\d+)(?::(\d+))?/gi;

/** Splits a line at the places that `isFile` knows, without `file:///app/` before them. A line without any comes back whole. */
export function partsOfLine(line: string, isFile: (path: string) => boolean): LinePart[] {
  const parts: LinePart[] = [];
  let end = 0;
  for (const match of line.matchAll(place)) {
    const [whole, path = '', lineNumber, column] = match;
    const file = ownFile(path, isFile);
    if (!file) continue;
    const start = match.index + path.length - file.length;
    // The folder that the engine keeps the files in says nothing to a learner, and pushes the line out of sight.
    const before = line.slice(end, start).replace(/file:\/\/\/[\w@./-]*$/, '');
    if (before !== '') parts.push({ text: before, from: end });
    end = match.index + whole.length;
    parts.push({
      text: line.slice(start, end),
      from: start,
      location: { file, line: Number(lineNumber), ...(column ? { column: Number(column) } : {}) },
    });
  }
  if (end < line.length || parts.length === 0) parts.push({ text: line.slice(end), from: end });
  return parts;
}

/** `app/src/app.ts` and `src/app.ts` are the same file to a learner. */
function ownFile(path: string, isFile: (path: string) => boolean): string | undefined {
  for (let from = 0; from !== -1 && from < path.length;) {
    const rest = path.slice(from);
    if (isFile(rest)) return rest;
    const slash = path.indexOf('/', from);
    if (slash === -1) return undefined;
    from = slash + 1;
  }
  return undefined;
}

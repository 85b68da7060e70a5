// The code blocks of a lesson, with what their first line says. For collecting samples and for the course lint.

/** One fenced block. */
export interface Fence {
  language: string;
  /** `title="src/app.ts"` and the like; a word without a value is `true`. */
  meta: Readonly<Record<string, string | true>>;
  code: string;
  /** The line of the opening fence, from 1. */
  line: number;
}

const opening = /^(\s*)(`{3,})([\w-]*)\s*(.*)$/;

/** Every fenced block of a Markdown or MDX text, in order. A fence within a list is freed of its indentation. */
export function readFences(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { indent: string; ticks: string; fence: Fence; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (open) {
      if (line.trim() === open.ticks) {
        open.fence.code = open.lines.join('\n');
        fences.push(open.fence);
        open = undefined;
      } else {
        open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line.trimStart());
      }
      continue;
    }
    const match = opening.exec(line);
    if (!match) continue;
    const [, indent = '', ticks = '', language = '', meta = ''] = match;
    open = { indent, ticks, fence: { language, meta: readMeta(meta), code: '', line: index + 1 }, lines: [] };
  }
  return fences;
}

function readMeta(text: string): Record<string, string | true> {
  const meta: Record<string, string | true> = {};
  for (const [, key, value] of text.matchAll(/([a-zA-Z][\w-]*)(?:="([^"]*)")?/g)) {
    if (key) meta[key] = value ?? true;
  }
  return meta;
}

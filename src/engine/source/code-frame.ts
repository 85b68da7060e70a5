// The lines around a place, as Node shows them for TypeScript that it cannot run. For the parser and its refusals.

const TAB = '    ';
/** Characters that take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/gu;

/**
 * The lines from one before `start` to one after `end`. A place within a line is underlined with carets; of a longer
 * one the first and the last line are marked.
 */
export function codeFrame(source: string, start: number, end: number): string {
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  const first = lineOf(source, start);
  const last = lineOf(source, Math.max(start, end - 1));
  const shown = lines.slice(Math.max(first - 1, 0), last + 2);
  const offset = Math.max(first - 1, 0);
  if (first < last) {
    const marked = shown.map((line, index) => {
      const mark = index + offset === first || index + offset === last ? '  > ' : '    ';
      return mark + expandTabs(line);
    });
    return marked.join('\n').trimEnd();
  }
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const indent = ' '.repeat(width(source.slice(lineStart, start)));
  const carets = '^'.repeat(Math.max(width(source.slice(start, end)), 1));
  const frame = shown.map(expandTabs);
  frame.splice(first - offset + 1, 0, indent + carets);
  return frame.join('\n').trimEnd();
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length - 1;
}

function expandTabs(line: string): string {
  let text = '';
  for (const character of line) {
    text += character === '\t' ? TAB.slice(width(text) % TAB.length) : character;
  }
  return text;
}

function width(text: string): number {
  const expanded = text.includes('\t') ? expandTabs(text) : text;
  return expanded.replace(WIDE, '  ').length;
}

// Static code by lines: highlighted as the site's build did it, with the learner's restored edits in place.
// Imported by static-code.tsx.

const lineStart = '<span class="line">';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The lines of Shiki's HTML, without the elements around them. */
export function linesOfShiki(html: string): string[] {
  return html
    .replace(/^<pre[^>]*><code[^>]*>/, '')
    .replace(/<\/code><\/pre>\s*$/, '')
    .split('\n')
    .map((line) => (line.startsWith(lineStart) ? line.slice(lineStart.length, -'</span>'.length) : line));
}

/**
 * The HTML of each line of `text`. Lines that the starter has, too, keep its colours; the others are plain until the
 * editor is there. `shikiHtml` is the starter's; without it all lines are plain.
 */
export function highlightedLines(
  text: string,
  starter: string | undefined,
  shikiHtml: string | undefined,
): string[] {
  const known = new Map<string, string>();
  if (starter !== undefined && shikiHtml !== undefined) {
    const html = linesOfShiki(shikiHtml);
    starter.split('\n').forEach((line, index) => known.set(line, html[index] ?? escapeHtml(line)));
    if (text === starter) return html;
  }
  return text.split('\n').map((line) => known.get(line) ?? escapeHtml(line));
}

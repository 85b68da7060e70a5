// The text of a call in the program's own file, which `assert.ok` shows when it fails.
import { fileSystem } from '../fs/file-system.ts';

const PLACE = /file:\/\/(\/[^\s()]+):(\d+):(\d+)/;

/** Such as `assert.ok(pets.length > 0)`, from the innermost place that the trace names; undefined when it cannot be told. */
export function callSource(trace: string): string | undefined {
  const [, path, line, column] = PLACE.exec(trace) ?? [];
  if (!path) return undefined;
  const bytes = fileSystem().read(decodeURIComponent(path));
  if (!bytes) return undefined;
  const rows = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .slice(Number(line) - 1);
  const row = rows[0] ?? '';
  // A trace names the last word of what is called: `ok` of `assert.ok`.
  const before = /[\w$.]*$/.exec(row.slice(0, Number(column) - 1))?.[0].length ?? 0;
  const text = [row.slice(Number(column) - 1 - before), ...rows.slice(1)].join('\n');
  const end = endOfCall(text);
  return end === undefined ? undefined : text.slice(0, end);
}

/** Where the first pair of parentheses ends, not counting those in texts. */
function endOfCall(text: string): number | undefined {
  let depth = 0;
  let quote: string | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] as string;
    if (quote) {
      if (character === '\\') index += 1;
      else if (character === quote) quote = undefined;
    } else if (/['"`]/.test(character)) quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

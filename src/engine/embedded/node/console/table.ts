// `console.table`, with Node's box characters and column rules.
import { coloursForced } from '../util/colours.ts';
import { inspect } from '../util/inspect.ts';

const KEY = 'Key';
const VALUES = 'Values';
const INDEX = '(index)';
const ITERATION_INDEX = '(iteration index)';

/** Draws rows of data; undefined when the data has no rows, which Node then logs as it is. */
export function table(data: unknown, columns?: string[]): string | undefined {
  if (data === null || typeof data !== 'object') return undefined;
  if (data instanceof Map) {
    const rows = [...data].map(([key, value], index) => [String(index), show(key), show(value)]);
    return draw([ITERATION_INDEX, KEY, VALUES], rows);
  }
  if (data instanceof Set) {
    return draw(
      [ITERATION_INDEX, VALUES],
      [...data].map((value, index) => [String(index), show(value)]),
    );
  }
  const names: string[] = columns ? [...columns] : [];
  let hasPrimitives = false;
  const entries = Object.entries(data);
  for (const [, row] of entries) {
    if (isPrimitive(row)) hasPrimitives = true;
    else if (!columns)
      for (const name of Object.keys(row as object)) if (!names.includes(name)) names.push(name);
  }
  const rows = entries.map(([index, row]) => {
    const cells = names.map((name) =>
      !isPrimitive(row) && Object.hasOwn(row as object, name)
        ? show((row as Record<string, unknown>)[name])
        : '',
    );
    if (hasPrimitives) cells.push(isPrimitive(row) ? show(row) : '');
    return [index, ...cells];
  });
  return draw([INDEX, ...names, ...(hasPrimitives ? [VALUES] : [])], rows);
}

function draw(head: string[], rows: string[][]): string {
  const widths = head.map(
    (title, index) =>
      Math.max(...[title, ...rows.map((row) => row[index] ?? '')].map((cell) => width(cell))) + 2,
  );
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((size) => '─'.repeat(size)).join(middle) + right;
  const line = (cells: string[]) =>
    `│${cells.map((cell, index) => ` ${cell}${' '.repeat(widths[index]! - width(cell) - 1)}`).join('│')}│`;
  return [rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...rows.map(line), rule('└', '┴', '┘')].join(
    '\n',
  );
}

function show(value: unknown): string {
  const depth =
    value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 2
      ? -1
      : 0;
  return inspect(value, { maxArrayLength: 3, breakLength: Infinity, depth, colors: coloursForced() });
}

function isPrimitive(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

const styles = new RegExp('\\u001b\\[\\d+m', 'g');

/** Columns that a text takes up: wide characters count twice, colours not at all. */
function width(text: string): number {
  let columns = 0;
  for (const character of text.replace(styles, ''))
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}

// Prints the rows side by side. For the bench.
import type { Row } from './aims.ts';

const COLUMN = 12;

/** Lines of text: titles, figures, ratio and aim. Sentences in place of figures follow below. */
export function tableLines(titles: readonly string[], rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(({ title }) => title.length));
  const notes: string[] = [];
  const cell = (figure: Row['figures'][number], unit: Row['unit']): string => {
    if (typeof figure !== 'string') return figure === undefined ? '–' : `${digits(figure)} ${unit}`;
    if (!notes.includes(figure)) notes.push(figure);
    return `[${notes.indexOf(figure) + 1}]`;
  };
  const columns = (cells: string[]): string => cells.map((text) => text.padStart(COLUMN)).join('  ');
  const short = titles.map((title) => title.slice(0, COLUMN + 6));

  const lines = [`${' '.repeat(width)}  ${columns([...short, '/ Node'])}  aim`];
  for (const { title, unit, figures, ratio, aim } of rows) {
    const cells = titles.map((_, index) => cell(figures[index], unit));
    const verdict = aim
      ? `${aim.value <= aim.most ? 'met' : 'MISSED'}: ${digits(aim.value)}, at most ${aim.most}`
      : '';
    lines.push(
      `${title.padEnd(width)}  ${columns([...cells, ratio === undefined ? '' : ratio.toFixed(2)])}  ${verdict}`.trimEnd(),
    );
  }
  return [...lines, ...notes.map((note, index) => `[${index + 1}] ${note}`)];
}

/** Three digits that count. */
export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value < 1 ? 2 : 3);
}

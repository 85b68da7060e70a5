import { describe, expect, it } from 'vitest';
import type { ConsoleLine } from '../state/console-lines.ts';
import { createLineFilter } from './line-filter.ts';

let id = 0;
const line = (text: string, kind: ConsoleLine['kind'] = 'stdout'): ConsoleLine => ({
  id: (id += 1),
  kind,
  text,
  at: 0,
});
const texts = (lines: readonly ConsoleLine[]) => lines.map(({ text }) => text);

describe('a filter of lines', () => {
  it('finds text in whatever case, and errors alone', () => {
    const filter = createLineFilter();
    const lines = [line('GET /'), line('oops', 'stderr'), line('get /about')];
    expect(filter(lines, { query: '', errorsOnly: false })).toBe(lines);
    expect(texts(filter(lines, { query: 'Get', errorsOnly: false }))).toEqual(['GET /', 'get /about']);
    expect(texts(filter(lines, { query: '', errorsOnly: true }))).toEqual(['oops']);
  });

  it('follows lines that come, grow, are dropped and are cleared', () => {
    const filter = createLineFilter();
    const wish = { query: 'x', errorsOnly: false };
    const lines = [line('x1'), line('half')];
    expect(texts(filter(lines, wish))).toEqual(['x1']);
    lines[1]!.text += ' x2';
    lines.push(line('x3'));
    expect(texts(filter(lines, wish))).toEqual(['x1', 'half x2', 'x3']);
    expect(texts(filter(lines, wish))).toEqual(['x1', 'half x2', 'x3']);
    lines.splice(0, 1);
    expect(texts(filter(lines, wish))).toEqual(['half x2', 'x3']);
    lines.length = 0;
    expect(filter(lines, wish)).toHaveLength(0);
    lines.push(line('x4'));
    expect(texts(filter(lines, wish))).toEqual(['x4']);
  });
});

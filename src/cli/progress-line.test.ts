import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe('progressLine', () => {
  it('counts on one line, cut to the width of the terminal', () => {
    const { written, stream } = terminal(true);
    const line = progressLine(12, stream);
    line.step('exercises/e01-say-hello/starter');
    line.clear();
    expect(written).toEqual(['\r\x1b[2K[ 1/12] exercises/e', '\r\x1b[2K']);
  });

  it('writes nothing where nobody looks', () => {
    const { written, stream } = terminal(false);
    progressLine(1, stream).step('x');
    expect(written).toEqual([]);
  });
});

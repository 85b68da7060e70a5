// The bounded queue of output: order, bounds, and an honest count of what is left out.
import { describe, expect, it } from 'vitest';
import { maxWaitingLines, OutputBuffer } from './output-buffer.ts';

describe('OutputBuffer', () => {
  it('keeps order and streams apart', () => {
    const buffer = new OutputBuffer();
    buffer.push('stdout', 'a');
    buffer.push('stdout', 'b\n');
    buffer.push('stderr', 'c');
    buffer.push('stdout', 'd');
    expect(buffer.takeAll()).toEqual([
      { stream: 'stdout', text: 'ab\n' },
      { stream: 'stderr', text: 'c' },
      { stream: 'stdout', text: 'd' },
    ]);
    expect(buffer.empty).toBe(true);
  });

  it('leaves the oldest lines out and counts them', () => {
    const buffer = new OutputBuffer();
    const lines = maxWaitingLines * 3;
    for (let line = 0; line < lines; line++) buffer.push('stdout', `line ${line}\n`);
    const chunks = buffer.takeAll();
    const shown =
      chunks
        .map(({ text }) => text)
        .join('')
        .split('\n').length - 1;
    const dropped = chunks.reduce((sum, chunk) => sum + (chunk.dropped ?? 0), 0);
    expect(shown).toBeLessThanOrEqual(maxWaitingLines);
    expect(shown + dropped).toBe(lines);
    expect(chunks[0]?.dropped).toBe(dropped);
    expect(chunks.at(-1)?.text.endsWith(`line ${lines - 1}\n`)).toBe(true);
  });

  it('passes on what was left out before', () => {
    const buffer = new OutputBuffer();
    buffer.push('stderr', 'x\n', 7);
    expect(buffer.takeAll()).toEqual([{ stream: 'stderr', text: 'x\n', dropped: 7 }]);
  });

  it('cuts a long line, also when it comes in pieces', () => {
    const buffer = new OutputBuffer(10);
    for (let piece = 0; piece < 5; piece++) buffer.push('stdout', 'abcd');
    buffer.push('stdout', 'e\nshort\n');
    expect(buffer.takeAll()).toEqual([
      { stream: 'stdout', text: 'abcdabcdab… (11 more characters)\nshort\n' },
    ]);
  });

  it('holds no more than its bound of characters', () => {
    const buffer = new OutputBuffer();
    for (let piece = 0; piece < 100; piece++) buffer.push('stdout', 'x'.repeat(100_000));
    expect(buffer.characters).toBeLessThanOrEqual(4_000_000);
  });
});

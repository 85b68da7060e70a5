import { describe, expect, it } from 'vitest';
import { createFrameReader, encodeFrame, FROM_SUPERVISOR, TO_SUPERVISOR } from './frames.ts';

interface Frame {
  message: unknown;
  payload: number[];
}

function readAll(pieces: Iterable<string>): Frame[] {
  const frames: Frame[] = [];
  const read = createFrameReader(TO_SUPERVISOR, (message, payload) =>
    frames.push({ message, payload: [...payload] }),
  );
  for (const piece of pieces) read(piece);
  return frames;
}

describe('frames', () => {
  it('carry a message and bytes', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const text = encodeFrame(TO_SUPERVISOR, { name: 'Zoë', lines: 'a\nb' }, bytes);
    expect(readAll([text])).toEqual([{ message: { name: 'Zoë', lines: 'a\nb' }, payload: [...bytes] }]);
  });

  it('carry no bytes unless some are given', () => {
    expect(readAll([encodeFrame(TO_SUPERVISOR, { a: 1 })])).toEqual([{ message: { a: 1 }, payload: [] }]);
  });

  it('keep every line shorter than a terminal takes', () => {
    const text = encodeFrame(TO_SUPERVISOR, { text: 'x'.repeat(50_000) }, new Uint8Array(50_000));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(4096);
    expect(readAll([text])[0]?.payload.length).toBe(50_000);
  });

  it('are put together from text that is cut anywhere, with the line ends of a terminal', () => {
    const text = [1, 2, 3].map((id) => encodeFrame(TO_SUPERVISOR, { id })).join('');
    expect(readAll(text.replaceAll('\n', '\r\n')).map(({ message }) => message)).toEqual([
      { id: 1 },
      { id: 2 },
      { id: 3 },
    ]);
  });

  it('are told from what a terminal echoes, prints and colours', () => {
    const echo = encodeFrame(FROM_SUPERVISOR, { echo: true });
    const frame = encodeFrame(TO_SUPERVISOR, { id: 1 });
    expect(readAll([`Warning: @> something\n${echo}\u001b[0m${frame}`])).toEqual([
      { message: { id: 1 }, payload: [] },
    ]);
  });

  it('hold ASCII only, because a terminal may cut a character in two', () => {
    expect(encodeFrame(TO_SUPERVISOR, { text: '日本語 🙂' })).toMatch(/^[\x20-\x7e\n]+$/);
  });
});

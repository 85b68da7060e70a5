import { describe, expect, it } from 'vitest';
import { segmentsOfLine } from './line-segments.ts';

const isFile = (path: string) => path === 'src/app.ts';
const red = { colour: 1 };

describe('a line of output', () => {
  it('is cut at styles, places and hits', () => {
    const line = {
      text: 'Error at file:///app/src/app.ts:3 now',
      spans: [{ from: 0, to: 25, style: red }],
    };
    expect(segmentsOfLine(line, 'app', isFile)).toEqual([
      { segments: [{ text: 'Error at ', style: red, isHit: false }] },
      {
        location: { file: 'src/app.ts', line: 3 },
        segments: [
          { text: 'src/', style: red, isHit: false },
          { text: 'app', isHit: true },
          { text: '.ts:3', isHit: false },
        ],
      },
      { segments: [{ text: ' now', isHit: false }] },
    ]);
  });

  it('stays whole when nothing is special about it', () => {
    expect(segmentsOfLine({ text: 'plain' }, '', isFile)).toEqual([
      { segments: [{ text: 'plain', isHit: false }] },
    ]);
    expect(segmentsOfLine({ text: '' }, 'x', isFile)).toEqual([{ segments: [] }]);
  });

  it('shows every hit, whatever its case', () => {
    const [{ segments } = { segments: [] }] = segmentsOfLine({ text: 'GET get' }, 'get', isFile);
    expect(segments.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['GET', 'get']);
  });
});

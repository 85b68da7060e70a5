import { describe, expect, it } from 'vitest';
import { partsOfLine } from './trace-links.ts';

const isFile = (path: string) => ['src/app.ts', 'src/server.ts'].includes(path);

describe('places in printed lines', () => {
  it.each([
    ['    at file:///app/src/app.ts:12:5', 'src/app.ts', 12, 5],
    ['    at greet (src/app.ts:3:1)', 'src/app.ts', 3, 1],
    ['/app/src/server.ts:7', 'src/server.ts', 7, undefined],
  ])('are found in %s', (line, file, lineNumber, column) => {
    const [found] = partsOfLine(line, isFile).filter(({ location }) => location);
    expect(found?.location).toEqual({ file, line: lineNumber, ...(column ? { column } : {}) });
  });

  it('come with all of the line but the folder that the engine keeps the files in', () => {
    const line = 'at a (file:///app/src/app.ts:1:2) and b (src/server.ts:3:4) end';
    expect(
      partsOfLine(line, isFile)
        .map(({ text }) => text)
        .join(''),
    ).toBe('at a (src/app.ts:1:2) and b (src/server.ts:3:4) end');
    expect(partsOfLine(line, isFile).filter(({ location }) => location)).toHaveLength(2);
  });

  it.each(['', 'Listening on http://localhost:3000', 'node_modules/hono/dist/app.js:1:1', '12:30:00'])(
    'are not seen in %j',
    (line) => {
      expect(partsOfLine(line, isFile)).toEqual([{ text: line, from: 0 }]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { learnerFile, locateImport, locateInTrace } from './stack-trace.ts';

const files = {
  'src/app.ts': "import { pets } from './data/pets';\n\nthrow new Error('boom');\n",
  'src/data/pets.ts': 'export const pets = [];\n',
  'app.ts': '// another\n',
};

describe('locateInTrace', () => {
  it.each([
    [
      'V8',
      'Error: boom\n    at Array.<anonymous> (file:///tmp/rt-x/src/app.ts:3:7)\n    at file:///tmp/rt-x/app.ts:1:1',
    ],
    ['V8, async', 'Error: boom\n    at async file:///app/src/app.ts:3:7'],
    ['Firefox', 'handler@file:///app/src/app.ts:3:7\ndispatch@blob:null/1:2:3'],
    [
      'after package frames',
      'Error\n    at x (file:///p/node_modules/hono/src/app.ts:9:9)\n    at y (file:///p/src/app.ts:3:7)',
    ],
  ])('finds the innermost learner line: %s', (_, trace) => {
    expect(locateInTrace(trace, files)).toEqual({
      file: 'src/app.ts',
      line: 3,
      column: 7,
      source: "throw new Error('boom');",
    });
  });

  it('reads the place above a SyntaxError, and the column from its carets', () => {
    const trace =
      "file:///tmp/x/src/app.ts:1\nimport { pets } from './data/pets';\n         ^^^^\nSyntaxError: nope\n    at node:internal/a:1:1";
    expect(locateInTrace(trace, files)).toMatchObject({ file: 'src/app.ts', line: 1, column: 10 });
  });

  it('finds nothing in traces of packages, Node and files that look alike', () => {
    const trace =
      'Error\n    at a (node:internal/src/app.ts:1:2)\n    at file:///x/mysrc/app.tsx:3:1\n    at b (file:///x/node_modules/a/app.ts:1:2)';
    expect(locateInTrace(trace, files)).toBeUndefined();
    expect(learnerFile('/x/toString', files)).toBeUndefined();
  });
});

describe('locateImport', () => {
  it('finds the line that imports a module', () => {
    expect(locateImport('src/app.ts', 'pets', files)).toMatchObject({ file: 'src/app.ts', line: 1 });
    expect(locateImport('src/app.ts', 'dogs', files)).toBeUndefined();
    expect(locateImport('__proto__', 'pets', files)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { toTree } from './run-files.ts';

describe('toTree', () => {
  it('nests folders and keeps text and bytes', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(toTree({ 'src/app.ts': 'a', 'src/data/x.bin': bytes, 'package.json': '{}' })).toEqual({
      src: {
        directory: {
          'app.ts': { file: { contents: 'a' } },
          data: { directory: { 'x.bin': { file: { contents: bytes } } } },
        },
      },
      'package.json': { file: { contents: '{}' } },
    });
  });

  it('takes names that every object has', () => {
    const tree = toTree({ 'constructor/toString.ts': 'a' });
    expect(tree['constructor']).toEqual({ directory: { 'toString.ts': { file: { contents: 'a' } } } });
  });

  it('refuses a file that is also a folder', () => {
    expect(() => toTree({ 'a/b': '', 'a/b/c': '' })).toThrow('a/b is both a file and a folder.');
  });
});

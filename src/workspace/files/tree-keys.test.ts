import { describe, expect, it } from 'vitest';
import { treeOf, visibleRows } from './file-nodes.ts';
import { rowThatBegins, treeMove } from './tree-keys.ts';

const open = new Set<string>();
const rows = visibleRows(treeOf(['src/app.ts', 'src/server.ts', 'package.json']), open);

describe('keys in the tree', () => {
  it.each([
    ['ArrowDown', 0, { focus: 'src/app.ts' }],
    ['ArrowDown', 3, undefined],
    ['ArrowUp', 3, { focus: 'src/server.ts' }],
    ['Home', 2, { focus: 'src' }],
    ['End', 0, { focus: 'package.json' }],
    ['ArrowRight', 0, { focus: 'src/app.ts' }],
    ['ArrowRight', 1, undefined],
    ['ArrowLeft', 0, { toggle: 'src' }],
    ['ArrowLeft', 2, { focus: 'src' }],
    ['ArrowLeft', 3, undefined],
    ['x', 0, undefined],
  ])('%s in row %i', (key, at, move) => {
    expect(treeMove(key, rows, at, open)).toEqual(move);
  });

  it('opens a closed folder with the right arrow', () => {
    const closed = new Set(['src']);
    expect(treeMove('ArrowRight', visibleRows(treeOf(['src/a.ts']), closed), 0, closed)).toEqual({
      toggle: 'src',
    });
  });

  it('finds names by their first letters, going on and around', () => {
    expect(rowThatBegins(rows, 0, 's')).toBe('src/server.ts');
    expect(rowThatBegins(rows, 2, 's')).toBe('src');
    expect(rowThatBegins(rows, 0, 'pa')).toBe('package.json');
    expect(rowThatBegins(rows, 0, 'zz')).toBeUndefined();
  });
});

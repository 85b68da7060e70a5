import { describe, expect, it } from 'vitest';
import { folderOf, inFolder, treeOf, visibleRows } from './file-nodes.ts';

const paths = ['src/server.ts', 'package.json', 'src/views/home.njk', 'src/app.ts', 'data.json'];

describe('the tree of files', () => {
  it('has folders first, each level by name', () => {
    const rows = visibleRows(treeOf(paths, ['public']), new Set());
    expect(rows.map(({ node, level }) => `${level} ${node.path}`)).toEqual([
      '1 public',
      '1 src',
      '2 src/views',
      '3 src/views/home.njk',
      '2 src/app.ts',
      '2 src/server.ts',
      '1 data.json',
      '1 package.json',
    ]);
  });

  it('hides what is in a closed folder, and counts places among siblings', () => {
    const rows = visibleRows(treeOf(paths), new Set(['src']));
    expect(rows.map(({ node, position, siblings }) => [node.name, position, siblings])).toEqual([
      ['src', 1, 3],
      ['data.json', 2, 3],
      ['package.json', 3, 3],
    ]);
  });

  it('tells where a path is', () => {
    expect(folderOf('src/views/home.njk')).toBe('src/views');
    expect(folderOf('package.json')).toBe('');
    expect(inFolder('', 'a.ts')).toBe('a.ts');
    expect(inFolder('src', 'a.ts')).toBe('src/a.ts');
  });
});

import { expect, it } from 'vitest';
import { mergeTrees } from './merge-trees.ts';

it('takes what was saved, and keeps what was edited', () => {
  const base = { 'a.ts': '1', 'b.ts': '1', 'gone.ts': '1', 'deleted.ts': '1' };
  const edited = { 'a.ts': '1', 'b.ts': 'mine', 'gone.ts': '1', 'new.ts': 'mine' };
  const saved = { 'a.ts': '2', 'b.ts': '2', 'deleted.ts': '2', 'fresh.ts': '2' };
  expect(mergeTrees(base, edited, saved)).toEqual({
    'a.ts': '2',
    'b.ts': 'mine',
    'new.ts': 'mine',
    'fresh.ts': '2',
  });
});

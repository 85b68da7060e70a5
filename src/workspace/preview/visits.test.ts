import { expect, it } from 'vitest';
import { noVisits, pushVisit, replaceVisit, traverse, type Visit } from './visits.ts';

const at = (path: string): Visit => ({ path, method: 'GET' });

it('forgets what lay ahead when going somewhere new', () => {
  const both = pushVisit(pushVisit(noVisits, at('/a')), at('/b'));
  const back = traverse(both, -1);
  expect(back?.list[back.index]?.path).toBe('/a');
  expect(back && pushVisit(back, at('/c')).list.map(({ path }) => path)).toEqual(['/a', '/c']);
});

it('ends at both ends', () => {
  const one = pushVisit(noVisits, at('/a'));
  expect([traverse(one, -1), traverse(one, 1), traverse(noVisits, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('replaces in place, also when empty', () => {
  expect(replaceVisit(pushVisit(noVisits, at('/a')), at('/b')).list).toEqual([at('/b')]);
  expect(replaceVisit(noVisits, at('/b'))).toEqual({ list: [at('/b')], index: 0 });
});

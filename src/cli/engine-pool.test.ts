import { describe, expect, it } from 'vitest';
import { createFakeEngine } from '../grading/testing/fake-engine.ts';
import { withEngines } from './engine-pool.ts';

/** Counts the engines that are there, and those that were. */
function counting() {
  const count = { made: 0, disposed: 0 };
  const create = () => {
    count.made += 1;
    return { ...createFakeEngine(() => ({})), dispose: () => Promise.resolve(void (count.disposed += 1)) };
  };
  return { count, create };
}

describe('withEngines', () => {
  it('gives results in the order of the tasks, with no more engines than are of use', async () => {
    const { count, create } = counting();
    const slow = Promise.withResolvers<string>();
    const tasks = [
      () => slow.promise,
      () => Promise.resolve('second'),
      () => {
        slow.resolve('first');
        return Promise.resolve('third');
      },
    ];
    expect(await withEngines(create, 2, tasks)).toEqual(['first', 'second', 'third']);
    expect(count).toEqual({ made: 2, disposed: 2 });
    await withEngines(create, 8, tasks.slice(1));
    expect(count.made).toBe(4);
  });

  it('disposes every engine when a task goes wrong', async () => {
    const { count, create } = counting();
    const tasks = [() => Promise.reject(new Error('broken')), () => Promise.resolve('')];
    await expect(withEngines(create, 2, tasks)).rejects.toThrow('broken');
    expect(count).toEqual({ made: 2, disposed: 2 });
  });
});

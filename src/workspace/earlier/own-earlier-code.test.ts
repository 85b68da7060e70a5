import { describe, expect, it } from 'vitest';
import type { ExerciseProgress, Snapshot } from '../../progress/types.ts';
import { ownEarlierFiles } from './own-earlier-code.ts';

const exercise = {
  continues: { id: 'e01', title: 'Say hello', files: ['src/app.ts', 'src/pages.ts'] },
  files: { 'src/app.ts': 'ours', 'src/pages.ts': 'ours', 'src/new.ts': 'new here' },
};

function storeWith(progress: Partial<ExerciseProgress> | undefined, snapshots: Partial<Snapshot>[] = []) {
  return {
    load: async () => progress as ExerciseProgress | undefined,
    snapshots: async () => snapshots as Snapshot[],
  };
}

describe('own code of the exercise before', () => {
  it('is the newest that passed, even when it was changed since', async () => {
    const files = await ownEarlierFiles(
      storeWith({ passedAt: 1, edits: { 'src/app.ts': 'broken since' } }, [
        { reason: 'check', result: { done: 1, tasks: 2 }, files: { 'src/app.ts': 'half' } },
        {
          reason: 'check',
          result: { done: 2, tasks: 2 },
          files: { 'src/app.ts': 'mine', 'src/pages.ts': 'ours' },
        },
      ]),
      exercise,
    );
    expect(files).toEqual({ 'src/app.ts': 'mine' });
  });

  it('is what was saved where the history is gone', async () => {
    const edits = { 'src/app.ts': 'mine', 'src/pages.ts': null, 'src/new.ts': 'not from there' };
    expect(await ownEarlierFiles(storeWith({ passedAt: 1, edits }), exercise)).toEqual({
      'src/app.ts': 'mine',
    });
  });

  it('is nothing before the exercise was passed, or where it was never opened', async () => {
    expect(await ownEarlierFiles(storeWith({ edits: { 'src/app.ts': 'mine' } }), exercise)).toEqual({});
    expect(await ownEarlierFiles(storeWith(undefined), exercise)).toEqual({});
  });
});

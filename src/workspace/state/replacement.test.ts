import { describe, expect, it, vi } from 'vitest';
import { createFilesStore } from './files.ts';
import { createNoticesStore } from './notices.ts';
import { createReplaceFiles } from './replacement.ts';
import { sampleExercise } from './sample-exercise.ts';

function setUp() {
  const files = createFilesStore(sampleExercise);
  const notices = createNoticesStore();
  const keepSnapshot = vi.fn(async () => {});
  const replaceFiles = createReplaceFiles({ files, notices, keepSnapshot });
  const press = (title: string) =>
    notices.list.value
      .flatMap(({ actions }) => actions)
      .find((action) => action.title === title)
      ?.run();
  return { files, notices, keepSnapshot, replaceFiles, press };
}

const solved = { ...sampleExercise.files, 'src/app.ts': 'solved', 'src/new.ts': 'new' };

describe('replacing all files', () => {
  it('keeps what was there and says what happened', () => {
    const { files, notices, keepSnapshot, replaceFiles } = setUp();
    files.write('src/app.ts', 'mine');
    const mine = files.tree.value;
    replaceFiles({ files: solved, reason: 'solution', what: 'Our solution is in your files.' });
    expect(files.tree.value).toEqual(solved);
    expect(keepSnapshot).toHaveBeenCalledExactlyOnceWith('solution', mine);
    expect(notices.list.value.map(({ text }) => text)).toEqual(['Our solution is in your files.']);
  });

  it('is undone at a press, and keeps what was written in between', () => {
    const { files, notices, keepSnapshot, replaceFiles, press } = setUp();
    files.write('src/app.ts', 'mine');
    const mine = files.tree.value;
    replaceFiles({ files: solved, reason: 'solution', what: 'Done.' });
    files.write('src/app.ts', 'after');
    const after = files.tree.value;
    press('Undo');
    expect(files.tree.value).toEqual(mine);
    expect(keepSnapshot).toHaveBeenLastCalledWith('restore', after);
    expect(notices.list.value).toEqual([]);
  });

  it('offers one undo at a time, and works where nothing can be kept', () => {
    const { files, notices, keepSnapshot, replaceFiles, press } = setUp();
    keepSnapshot.mockRejectedValue(new Error('storage is full'));
    replaceFiles({ files: solved, reason: 'solution', what: 'First.' });
    replaceFiles({ files: sampleExercise.files, reason: 'reset', what: 'Second.' });
    expect(notices.list.value.map(({ text }) => text)).toEqual(['Second.']);
    press('Undo');
    expect(files.tree.value).toEqual(solved);
  });
});

import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createEditorLink } from '../editor/editor-link.ts';
import { createFilesStore } from '../state/files.ts';
import { createNoticesStore } from '../state/notices.ts';
import { sampleExercise } from '../state/sample-exercise.ts';
import { fileActions } from './file-actions.ts';

function setUp(fixedFiles = false) {
  const exercise = { ...sampleExercise, fixedFiles };
  const files = createFilesStore(exercise);
  const notices = createNoticesStore();
  const folders = signal<readonly string[]>([]);
  return {
    files,
    notices,
    folders,
    actions: fileActions({ exercise, files, notices, editor: createEditorLink() }, folders),
  };
}

describe('files of a learner', () => {
  it('are made, and open at once', () => {
    const { files, actions } = setUp();
    expect(actions.newFile('src/pets.ts')).toBeUndefined();
    expect(files.active.value).toBe('src/pets.ts');
    expect(files.edits.value).toEqual({ 'src/pets.ts': '' });
  });

  it.each([
    ['', /name/],
    ['../up.ts', /stays in your project/],
    ['/root.ts', /first slash/],
    ['src//x.ts', /missing/],
    ['src/__proto__', /means something/],
    ['node_modules/x.js', /packages/],
    ['src/a:b.ts', /character/],
    ['src/APP.ts', /already a file src\/app\.ts/],
    ['src', /already a folder/],
    ['src/app.ts/x.ts', /is a file/],
    [`src/${'x'.repeat(100)}`, /at most 100/],
  ])('are refused the path “%s”, with the reason', (path, reason) => {
    expect(setUp().actions.newFile(path)).toMatch(reason);
  });

  it('keep their tab when they are renamed, also with their folder', () => {
    const { files, actions } = setUp();
    actions.newFile('lib/a.ts');
    expect(actions.rename('lib', 'data')).toBeUndefined();
    expect(files.active.value).toBe('data/a.ts');
    expect(files.tabs.value).toEqual(['src/app.ts', 'data/a.ts']);
    // Only in its capital letters another name.
    expect(actions.rename('data/a.ts', 'data/A.ts')).toBeUndefined();
  });

  it('come back with Undo after they are deleted', () => {
    const { files, notices, actions } = setUp();
    files.write('src/app.ts', 'mine');
    expect(actions.remove('src/app.ts')).toBeUndefined();
    expect(files.edits.value).toEqual({ 'src/app.ts': null });
    notices.list.value[0]?.actions[0]?.run();
    expect(files.tree.value['src/app.ts']).toBe('mine');
    expect(files.active.value).toBe('src/app.ts');
    expect(notices.list.value).toEqual([]);
  });

  it('stay when they are run, only to be read, or the exercise is fixed', () => {
    const { files, actions } = setUp();
    expect(actions.remove('src/server.ts')).toMatch(/the file that is run/);
    expect(actions.rename('src', 'lib')).toMatch(/the file that is run/);
    expect(Object.keys(files.tree.value)).toContain('src/server.ts');
    expect(setUp(true).actions.newFile('x.ts')).toMatch(/nothing to add/);
    expect(setUp(true).actions.remove('src/app.ts')).toMatch(/files that it has/);
  });

  it('can be in a folder made before, which goes and comes like a file', () => {
    const { folders, notices, actions } = setUp();
    expect(actions.newFolder('views')).toBeUndefined();
    expect(actions.newFolder('views')).toMatch(/already a folder/);
    actions.remove('views');
    expect(folders.value).toEqual([]);
    notices.list.value[0]?.actions[0]?.run();
    expect(folders.value).toEqual(['views']);
  });
});

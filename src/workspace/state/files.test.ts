import { describe, expect, it } from 'vitest';
import { createFilesStore } from './files.ts';
import { sampleExercise } from './sample-exercise.ts';

describe('the files of an exercise', () => {
  it('begin as the starter, with the file to work in open and first', () => {
    const files = createFilesStore(sampleExercise);
    expect(files.active.value).toBe('src/app.ts');
    expect(files.paths.value).toEqual(['src/app.ts', 'src/server.ts']);
    expect(files.edits.value).toEqual({});
  });

  it('tell what differs from the starter, and nothing once it is typed back', () => {
    const files = createFilesStore(sampleExercise);
    files.write('src/app.ts', 'changed');
    expect(files.edits.value).toEqual({ 'src/app.ts': 'changed' });
    files.write('src/app.ts', sampleExercise.files['src/app.ts'] ?? '');
    expect(files.edits.value).toEqual({});
  });

  it('refuse changes to a file that is only to be read', () => {
    const files = createFilesStore(sampleExercise);
    files.write('src/server.ts', 'mine now');
    files.applyEdits({ 'src/server.ts': 'mine now', 'src/app.ts': 'fine' });
    expect(files.edits.value).toEqual({ 'src/app.ts': 'fine' });
  });

  it('take remembered edits over, deleted and new files included', () => {
    const files = createFilesStore(sampleExercise);
    files.applyEdits({ 'src/app.ts': null, 'src/pets.ts': 'export {};' });
    expect(Object.keys(files.tree.value).toSorted()).toEqual(['src/pets.ts', 'src/server.ts']);
    expect(files.active.value).toBe('src/server.ts');
    expect(files.edits.value).toEqual({ 'src/app.ts': null, 'src/pets.ts': 'export {};' });
  });

  it('go back to the starter and hand out what was there', () => {
    const files = createFilesStore(sampleExercise);
    files.write('src/app.ts', 'changed');
    const before = files.reset();
    expect(files.edits.value).toEqual({});
    files.replaceAll(before);
    expect(files.tree.value['src/app.ts']).toBe('changed');
  });

  it('open the file of a place, and ask for the same place twice', () => {
    const files = createFilesStore(sampleExercise);
    const seen: number[] = [];
    files.reveal.subscribe((wish) => {
      if (wish) seen.push(wish.location.line);
    });
    files.goTo({ file: 'src/server.ts', line: 3 });
    files.goTo({ file: 'src/server.ts', line: 3 });
    files.goTo({ file: 'node_modules/hono/index.js', line: 9 });
    expect(files.active.value).toBe('src/server.ts');
    expect(seen).toEqual([3, 3]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createEditorLink, type ImportChange } from '../editor/editor-link.ts';
import { createFilesStore } from '../state/files.ts';
import { createNoticesStore } from '../state/notices.ts';
import { sampleExercise } from '../state/sample-exercise.ts';
import { followRename } from './follow-rename.ts';

function setUp(answer: () => Promise<ImportChange[]>) {
  const files = createFilesStore(sampleExercise);
  const notices = createNoticesStore();
  const editor = createEditorLink();
  const importsAfterRename = vi.fn(answer);
  const rename = async (from: string, to: string) => {
    const moves = new Map([[from, to]]);
    files.rename(moves);
    const following = followRename({ files, editor, notices }, from, to, moves);
    editor.attach({ format: async () => {}, caret: () => ({ line: 1, column: 1 }), importsAfterRename });
    await following;
  };
  return { files, notices, importsAfterRename, rename };
}

const useOld = "import a from './a.ts';\nimport b from './a.ts';\n";
const bothImports = async (): Promise<ImportChange[]> => [
  { path: 'src/use.ts', start: 15, length: 6, text: './other.ts' },
  { path: 'src/use.ts', start: 39, length: 6, text: './other.ts' },
];

describe('a file that is renamed', () => {
  it('takes its imports along, and Undo brings both back', async () => {
    const { files, notices, rename } = setUp(bothImports);
    files.add({ 'src/a.ts': 'export default 1;', 'src/use.ts': useOld });
    await rename('src/a.ts', 'src/other.ts');
    expect(files.tree.value['src/use.ts']).toBe(useOld.replaceAll('./a.ts', './other.ts'));
    const [notice] = notices.list.value;
    expect(notice?.text).toBe('src/a.ts is now src/other.ts. The imports in src/use.ts say so, too.');
    notice?.actions[0]?.run();
    expect(files.tree.value['src/use.ts']).toBe(useOld);
    expect(Object.keys(files.tree.value)).toContain('src/a.ts');
    expect(Object.keys(files.tree.value)).not.toContain('src/other.ts');
    expect(notices.list.value).toEqual([]);
  });

  it('keeps what was written before Undo', async () => {
    const { files, notices, rename } = setUp(bothImports);
    files.add({ 'src/a.ts': '', 'src/use.ts': useOld });
    await rename('src/a.ts', 'src/other.ts');
    files.write('src/use.ts', 'mine');
    notices.list.value[0]?.actions[0]?.run();
    expect(files.tree.value['src/use.ts']).toBe('mine');
  });

  it('says which file may not follow', async () => {
    const { files, notices, rename } = setUp(async () => [
      { path: 'src/server.ts', start: 8, length: 8, text: './bakery.ts' },
    ]);
    await rename('src/app.ts', 'src/bakery.ts');
    expect(files.tree.value['src/server.ts']).toBe(sampleExercise.files['src/server.ts']);
    expect(notices.list.value[0]?.text).toContain(
      'src/server.ts belongs to the exercise and still imports src/app.ts',
    );
  });

  it('is looked at again when the learner typed meanwhile', async () => {
    const { files, importsAfterRename, rename } = setUp(async () => {
      if (importsAfterRename.mock.calls.length === 1) files.write('src/use.ts', useOld.trimStart());
      return bothImports();
    });
    files.add({ 'src/a.ts': '', 'src/use.ts': `\n${useOld}` });
    await rename('src/a.ts', 'src/other.ts');
    expect(importsAfterRename).toHaveBeenCalledTimes(2);
    expect(files.tree.value['src/use.ts']).toBe(useOld.replaceAll('./a.ts', './other.ts'));
  });

  it('that no code can import asks nobody', async () => {
    const { files, notices, importsAfterRename, rename } = setUp(bothImports);
    files.add({ 'public/style.css': '' });
    await rename('public/style.css', 'public/main.css');
    expect(importsAfterRename).not.toHaveBeenCalled();
    expect(notices.list.value).toEqual([]);
  });

  it('stands when TypeScript cannot be had', async () => {
    const { files, notices, rename } = setUp(() => Promise.reject(new Error('offline')));
    files.add({ 'src/a.ts': '' });
    await rename('src/a.ts', 'src/b.ts');
    expect(Object.keys(files.tree.value)).toContain('src/b.ts');
    expect(notices.list.value).toEqual([]);
  });
});

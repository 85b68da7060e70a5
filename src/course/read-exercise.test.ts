import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCheckSummaries } from './check-summaries.ts';
import { listExercises, readExercise } from './read-exercise.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'course-'));
});
afterEach(() => rm(root, { recursive: true }));

const COMPLETE = {
  'exercises/_shared/hono/src/server.ts': 'server',
  'exercises/_shared/hono/package.json': '{}',
  'exercises/e1/exercise.yaml': 'title: One\ntask: Do it.\nenv:\n  LIMIT: 3\n',
  'exercises/e1/checks.ts': 'export default 1;',
  'exercises/e1/starter/src/app.ts': 'start',
  'exercises/e1/starter/data/pets.ts': 'pets',
  'exercises/e1/solution/src/app.ts': 'solved',
  'exercises/e1/solution/src/more.ts': 'more',
  'exercises/e1/alternatives/short/src/app.ts': 'short',
  'exercises/e1/mistakes/wrong/src/app.ts': 'wrong',
  'exercises/e1/mistakes/wrong/expect.yaml': 'check: home\nmessage: no h1\n',
};

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

describe('readExercise', () => {
  it('reads whole projects: base under the starter, starter under the solution, solution under the other answers', async () => {
    await write(COMPLETE);
    const exercise = await readExercise(root, 'e1');
    const base = { 'package.json': '{}', 'src/server.ts': 'server' };
    expect(exercise).toMatchObject({
      id: 'e1',
      title: 'One',
      entry: 'src/server.ts',
      focus: 'src/app.ts',
      env: { LIMIT: '3' },
      readOnly: ['package.json', 'src/server.ts'],
    });
    expect(exercise.starter).toEqual({ ...base, 'data/pets.ts': 'pets', 'src/app.ts': 'start' });
    expect(exercise.solution).toEqual({
      ...exercise.starter,
      'src/app.ts': 'solved',
      'src/more.ts': 'more',
    });
    expect(exercise.alternatives).toEqual([
      { name: 'short', files: { ...exercise.solution, 'src/app.ts': 'short' } },
    ]);
    expect(exercise.mistakes).toEqual([
      {
        name: 'wrong',
        folder: 'exercises/e1/mistakes/wrong',
        files: { ...exercise.solution, 'src/app.ts': 'wrong' },
        expect: { check: 'home', message: 'no h1' },
      },
    ]);
    expect(await listExercises(root)).toEqual(['e1']);
  });

  it('builds on the solution of the exercise that it continues', async () => {
    await write({
      ...COMPLETE,
      'exercises/e1/exercise.yaml': 'title: One\ntask: Do it.\nreadOnly: [src/data.ts]\n',
      'exercises/e1/starter/src/data.ts': 'data',
      'exercises/e2/exercise.yaml': 'title: Two\ntask: Go on.\ncontinues: e1\n',
      'exercises/e2/checks.ts': 'export default 2;',
      'exercises/e2/starter/src/more.ts': 'more to do',
      'exercises/e2/solution/src/app.ts': 'solved again',
      'exercises/e3/exercise.yaml': 'title: Three\ntask: Go on.\ncontinues: e2\n',
      'exercises/e3/checks.ts': 'export default 3;',
      'exercises/e3/solution/src/more.ts': 'all',
    });
    const base = {
      'package.json': '{}',
      'src/server.ts': 'server',
      'data/pets.ts': 'pets',
      'src/data.ts': 'data',
    };
    const two = await readExercise(root, 'e2');
    expect(two.starter).toEqual({ ...base, 'src/app.ts': 'solved', 'src/more.ts': 'more to do' });
    expect(two.solution).toEqual({ ...base, 'src/app.ts': 'solved again', 'src/more.ts': 'more to do' });
    expect(two.readOnly.toSorted()).toEqual(['package.json', 'src/data.ts', 'src/server.ts']);
    expect(two.continues).toEqual({ id: 'e1', title: 'One', files: ['data/pets.ts', 'src/app.ts'] });
    const three = await readExercise(root, 'e3');
    expect(three.starter).toEqual(two.solution);
    expect(three.continues?.files).toEqual(['data/pets.ts', 'src/app.ts', 'src/more.ts']);
  });

  it('wants a solution', async () => {
    const {
      'exercises/e1/solution/src/app.ts': _app,
      'exercises/e1/solution/src/more.ts': _more,
      ...rest
    } = COMPLETE;
    await write(rest);
    await expect(readExercise(root, 'e1')).rejects.toThrow('exercises/e1/solution: There is no solution');
  });

  it('gives a new version when starter or checks change, and only then', async () => {
    await write(COMPLETE);
    const { version } = await readExercise(root, 'e1');
    await write({ 'exercises/e1/solution/src/app.ts': 'better' });
    expect((await readExercise(root, 'e1')).version).toBe(version);
    await write({ 'exercises/e1/checks.ts': 'export default 2;' });
    expect((await readExercise(root, 'e1')).version).not.toBe(version);
  });

  it('lets a learner edit a file of the base that the exercise brings itself', async () => {
    await write({ ...COMPLETE, 'exercises/e1/starter/src/server.ts': 'own' });
    const { starter, readOnly } = await readExercise(root, 'e1');
    expect(starter['src/server.ts']).toBe('own');
    expect(readOnly).toEqual(['package.json']);
  });

  it('counts what checks import from beside the exercise as checks, and the platform as nothing', async () => {
    const imports = `import { pets } from '../_pets/list.ts';\nimport { a } from '../../src/a.ts';\n`;
    await write({
      ...COMPLETE,
      'exercises/e1/checks.ts': imports,
      'exercises/_pets/list.ts': `export * from './names.ts';`,
      'exercises/_pets/names.ts': 'one',
      'src/a.ts': 'one',
    });
    const { version } = await readExercise(root, 'e1');
    await write({ 'src/a.ts': 'two' });
    expect((await readExercise(root, 'e1')).version).toBe(version);
    await write({ 'exercises/_pets/names.ts': 'two' });
    expect((await readExercise(root, 'e1')).version).not.toBe(version);
  });

  it.each([
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\nentyr: a.ts\n' },
      'exercises/e1/exercise.yaml:1: Unrecognized key: "entyr"',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\ncontinues: e9\n' },
      'continues: there is no exercise exercises/e9',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\ncontinues: e1\n' },
      'continues: the exercises go on from each other in a circle: e1 → e1',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\nengine: deno\n' },
      'exercises/e1/exercise.yaml:3: engine',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask:\n  - a\n' },
      'exercises/e1/exercise.yaml:3: task: Invalid input',
    ],
    [{ 'exercises/e1/exercise.yaml': 'title: One\ntask: "a\n' }, 'exercises/e1/exercise.yaml:'],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\nfocus: ../x.ts\n' },
      'exercises/e1/exercise.yaml:3: focus: must be a path inside the project',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\nfocus: src/x.ts\n' },
      'focus: there is no src/x.ts in exercises/e1/starter',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\nbase: flask\n' },
      'base: there is no folder exercises/_shared/flask',
    ],
    [
      { 'exercises/e1/exercise.yaml': 'title: One\ntask: Do.\nreadOnly: [a.ts]\n' },
      'readOnly: there is no a.ts',
    ],
    [
      { 'exercises/e1/mistakes/wrong/expect.yaml': 'check: home\n' },
      'exercises/e1/mistakes/wrong/expect.yaml:1: message: Invalid input',
    ],
    [
      { 'exercises/e1/mistakes/other/src/app.ts': '' },
      'exercises/e1/mistakes/other/expect.yaml: This file is missing.',
    ],
    [{ 'exercises/e1/starter/logo.png': new Uint8Array([0x89, 0xff]) }, 'This is not a text file'],
  ])('names the file and the line of a mistake: %j', async (files, message) => {
    await write({ ...COMPLETE, ...files });
    await expect(readExercise(root, 'e1')).rejects.toThrow(message);
  });
});

describe('readCheckSummaries', () => {
  it('takes what a page needs, and refuses modules without checks', () => {
    const check = { id: 'a', title: 'A', why: 'B', requires: [], hints: ['x', { reveal: 'src/app.ts' }] };
    expect(readCheckSummaries({ default: { checks: [{ ...check, run: () => {} }] } }, 'checks.ts')).toEqual([
      check,
    ]);
    expect(() => readCheckSummaries({ default: { checks: [] } }, 'exercises/e1/checks.ts')).toThrow(
      'exercises/e1/checks.ts: The default export',
    );
  });
});

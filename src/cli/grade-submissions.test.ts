import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSubmissions, readSubmission, submittedProject } from './grade-submissions.ts';

const FOCUS = 'src/app.ts';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'submissions-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, data: string | Uint8Array): Promise<string> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, data);
  return target;
}

const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );

const readAt = (path: string) => readSubmission({ name: 'x', path }, FOCUS);

describe('findSubmissions', () => {
  it('takes a project or a zip file as one, and a folder of them as many', async () => {
    await put('class/zoe/src/app.ts', 'a');
    const zipped = await put('class/ann.zip', zip({ [FOCUS]: 'b' }));
    await put('class/notes.txt', 'not handed in');
    expect((await findSubmissions(join(folder, 'class'), FOCUS)).map(({ name }) => name)).toEqual([
      'ann',
      'zoe',
    ]);
    expect(await findSubmissions(join(folder, 'class/zoe'), FOCUS)).toHaveLength(1);
    expect(await findSubmissions(zipped, FOCUS)).toEqual([{ name: 'ann', path: zipped }]);
  });

  it('says what is missing', async () => {
    await expect(findSubmissions(join(folder, 'none'), FOCUS)).rejects.toThrow('There is nothing at');
    await expect(findSubmissions(folder, FOCUS)).rejects.toThrow('There is no src/app.ts in');
    await expect(findSubmissions(await put('a.txt', ''), FOCUS)).rejects.toThrow(
      'neither a folder nor a zip',
    );
  });
});

describe('readSubmission', () => {
  it('finds the project below a folder of its own, and leaves out what does not belong', async () => {
    const files = {
      'work/src/app.ts': 'app',
      'work/logo.png': new Uint8Array([0xff, 0xfe, 0x00]),
      'work/node_modules/x/index.js': 'x',
      '__MACOSX/work/src/app.ts': 'junk',
      'work/../../escape.ts': 'up',
      'work/__proto__/x.ts': 'x',
    };
    const read = await readAt(await put('a.zip', zip(files)));
    expect(read).toEqual({ 'src/app.ts': 'app', 'logo.png': new Uint8Array([0xff, 0xfe, 0x00]) });
  });

  it('reads a folder and follows no links out of it', async () => {
    await put('zoe/src/app.ts', 'app');
    await symlink('/etc/hostname', join(folder, 'zoe/secret.txt'));
    expect(await readAt(join(folder, 'zoe'))).toEqual({ 'src/app.ts': 'app' });
  });

  it('refuses what is broken, too large or without the file to grade', async () => {
    await expect(readAt(await put('broken.zip', 'no zip'))).rejects.toThrow('no zip file that can be read');
    const bomb = zip({ [FOCUS]: new Uint8Array(21e6) });
    await expect(readAt(await put('bomb.zip', bomb))).rejects.toThrow('It is too large');
    await expect(readAt(await put('other.zip', zip({ 'readme.md': '' })))).rejects.toThrow(
      'There is no src/app.ts in it.',
    );
  });
});

describe('submittedProject', () => {
  it('puts the submission over the starter, but not over what learners may not change', () => {
    const starter = { 'src/app.ts': 'start', 'src/server.ts': 'ours', 'data.ts': 'data' };
    const submitted = { 'src/app.ts': 'theirs', 'src/server.ts': 'cheat', 'more.ts': 'more' };
    expect(submittedProject({ starter, readOnly: ['src/server.ts', 'none.ts'] }, submitted)).toEqual({
      'src/app.ts': 'theirs',
      'src/server.ts': 'ours',
      'data.ts': 'data',
      'more.ts': 'more',
    });
  });
});

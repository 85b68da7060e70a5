import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLessonBase } from './read-base.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'roundtrip-base-'));
  await mkdir(join(root, 'lessons/01-kettle'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const unit = (more = '') =>
  writeFile(
    join(root, 'lessons/01-kettle/unit.yaml'),
    `title: The kettle\nsummary: Servers that do one thing, when asked.\n${more}`,
  );

async function shared(name: string, files: Record<string, string>): Promise<void> {
  const folder = join(root, 'exercises/_shared', name);
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}

it('is empty in a course without shared files', async () => {
  await unit();
  expect(await readLessonBase(root, '01-kettle/01-boiling')).toEqual({});
});

it('is hono where the unit names none, and else what it names, later files over earlier ones', async () => {
  await shared('hono', { 'a.ts': 'hono', 'b.ts': 'hono' });
  await shared('views', { 'b.ts': 'views' });
  await unit();
  expect(await readLessonBase(root, '01-kettle/01-boiling')).toEqual({ 'a.ts': 'hono', 'b.ts': 'hono' });
  await unit('base: [hono, views]\n');
  expect(await readLessonBase(root, '01-kettle/01-boiling')).toEqual({ 'a.ts': 'hono', 'b.ts': 'views' });
});

it('tells of a named folder that is not there', async () => {
  await unit('base: hono\n');
  await expect(readLessonBase(root, '01-kettle/01-boiling')).rejects.toThrow(
    'no folder exercises/_shared/hono',
  );
});

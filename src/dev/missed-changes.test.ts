import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellMissedChanges } from './missed-changes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A watcher that hears of the first save only. */
function deafWatcher() {
  const watcher = new EventEmitter();
  const told: string[] = [];
  tellMissedChanges(watcher, (path) => path.endsWith('.mdx'));
  watcher.on('change', (path: string) => told.push(path));
  return { watcher, told };
}

it('tells of a save that came right after another, once', async () => {
  const { watcher, told } = deafWatcher();
  const lesson = join(folder, 'lesson.mdx');
  await writeFile(lesson, 'one');
  watcher.emit('change', lesson);
  await vi.waitUntil(async () => {
    if (told.length === 1) await writeFile(lesson, `saved ${process.hrtime.bigint()}`);
    return told.length > 1;
  });
  expect(new Set(told)).toEqual(new Set([lesson]));
});

it('tells nothing of files that stay as they are, or are no part of the course', async () => {
  const { watcher, told } = deafWatcher();
  const [lesson, other] = [join(folder, 'lesson.mdx'), join(folder, 'other.ts')];
  const marker = join(folder, 'marker.mdx');
  for (const path of [lesson, other, marker]) await writeFile(path, 'one');
  for (const path of [lesson, other, marker]) watcher.emit('change', path);
  // What is told of the last one comes after anything that would be told of the others.
  await vi.waitUntil(async () => {
    await writeFile(other, `saved ${process.hrtime.bigint()}`);
    await writeFile(marker, `saved ${process.hrtime.bigint()}`);
    return told.filter((path) => path === marker).length > 1;
  });
  expect(told.filter((path) => path !== marker)).toEqual([lesson, other]);
});

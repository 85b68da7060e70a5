// A course of any size, for measuring how building it grows: what `npm run new` makes, many times. For the bench.
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExercise, makeLesson, makeUnit } from '../src/cli/new/scaffold.ts';

const repository = join(import.meta.dirname, '..');
const lessonsInAUnit = 20;
/** What a generated course does not take over, or has of its own. */
const left = new Set([
  'node_modules',
  'lessons',
  'exercises',
  'dist',
  '.git',
  '.astro',
  'e2e',
  'test-results',
]);

/** A copy of the platform with `count` lessons, each with a quiz and an exercise. */
export interface GeneratedCourse {
  root: string;
  remove(): Promise<void>;
}

/** Makes it among the system's temporary files. */
export async function generateCourse(count: number): Promise<GeneratedCourse> {
  const root = await mkdtemp(join(tmpdir(), 'roundtrip-course-'));
  for (const name of await readdir(repository)) {
    if (!left.has(name)) await cp(join(repository, name), join(root, name), { recursive: true });
  }
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const shared of ['_shared', '_playground']) {
    await cp(join(repository, 'exercises', shared), join(root, 'exercises', shared), { recursive: true });
  }
  for (const data of ['glossary.yaml', 'rosetta.yaml']) {
    await cp(join(repository, 'lessons', data), join(root, 'lessons', data));
  }
  let unit = '';
  for (let number = 1; number <= count; number += 1) {
    if (number % lessonsInAUnit === 1) unit = (await makeUnit(root, `Part ${number}`)).name;
    const exercise = await makeExercise(root, `Task ${number}`);
    await makeLesson(root, unit, `Lesson ${number}`, exercise.name);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

// The shared files under exercises, samples, quizzes and playground projects. Node only; for the site's build, tests and CLI.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultBase, type Base } from './base-schema.ts';
import { CourseError } from './course-error.ts';
import type { FileTree } from './exercise.ts';
import { unitSchema } from './lesson-schema.ts';
import { readTree } from './read-tree.ts';
import { readYaml } from './read-yaml.ts';

/**
 * The files of a base. `root` is the course's folder, `file` the one that names the base. Throws a CourseError when there is
 * no such folder.
 */
export async function readBase(root: string, base: Base, file: string): Promise<FileTree> {
  const layers = await Promise.all([base].flat().map(async (name) => readLayer(root, name, file)));
  return Object.assign({}, ...layers) as FileTree;
}

/** The files under the programs of a lesson and its quiz, as its unit says. `lesson`: `02-http/03-headers`. Throws a CourseError. */
export async function readLessonBase(root: string, lesson: string): Promise<FileTree> {
  const file = `lessons/${lesson.split('/')[0]}/unit.yaml`;
  const { base } = readYaml(await readFile(join(root, file), 'utf8'), unitSchema, file);
  // A course need not have shared files: a unit that names none stands on those that are there.
  return base === undefined
    ? readTree(join(root, 'exercises/_shared', defaultBase))
    : readBase(root, base, file);
}

async function readLayer(root: string, name: string, file: string): Promise<FileTree> {
  const files = await readTree(join(root, 'exercises/_shared', name));
  if (Object.keys(files).length > 0) return files;
  throw new CourseError(file, `base: there is no folder exercises/_shared/${name}`);
}

// Reading exercise folders from disk. Node only; for the site's build and the CLI.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CourseError } from './course-error.ts';
import type { FileTree } from './exercise.ts';
import { exerciseSchema, expectSchema, type ExerciseYaml } from './exercise-schema.ts';
import type { Alternative, Continuation, ExerciseSource, Mistake } from './exercise-source.ts';
import { readBase } from './read-base.ts';
import { readChecksSource } from './read-checks-source.ts';
import { readFolders, readTree } from './read-tree.ts';
import { readYaml } from './read-yaml.ts';

/** The ids of all exercises, sorted. `root` is the course's folder. Folders that begin with `_` hold shared files. */
export async function listExercises(root: string): Promise<string[]> {
  return (await readFolders(join(root, 'exercises'))).filter((name) => !name.startsWith('_'));
}

/** An exercise's title, without reading the rest of its folder. Throws a CourseError. */
export async function readTitle(root: string, id: string): Promise<string> {
  const file = `exercises/${id}/exercise.yaml`;
  return readYaml(await readRequired(root, file), exerciseSchema, file).title;
}

/**
 * Reads `exercises/<id>`: `exercise.yaml`, `starter/`, `solution/`, `checks.ts`, `alternatives/<name>/` and
 * `mistakes/<name>/`. Each holds only the files that differ from what it stands on: the starter on the base, or on the
 * solution of the exercise that it `continues`; the solution on the starter; alternatives and mistakes on the solution.
 * A mistake also has an `expect.yaml`. Throws a CourseError.
 */
export async function readExercise(root: string, id: string): Promise<ExerciseSource> {
  return readContinued(root, id, []);
}

/** `after`: the exercises that go on from this one, the first of them first. */
async function readContinued(root: string, id: string, after: readonly string[]): Promise<ExerciseSource> {
  const folder = `exercises/${id}`;
  const inFolder = (...names: string[]) => join(root, folder, ...names);
  const { base, continues, ...yaml } = readYaml(
    await readRequired(root, `${folder}/exercise.yaml`),
    exerciseSchema,
    `${folder}/exercise.yaml`,
  );
  await readRequired(root, `${folder}/checks.ts`);
  const checks = await readChecksSource(join(root, 'exercises'), inFolder('checks.ts'));
  const baseFiles = base === null ? {} : await readBase(root, base, `${folder}/exercise.yaml`);
  const earlier =
    continues === undefined ? undefined : await readEarlier(root, continues, [...after, id], folder);
  const ownStarter = await readTree(inFolder('starter'));
  const starter = { ...baseFiles, ...earlier?.solution, ...ownStarter };
  const ownSolution = await readTree(inFolder('solution'));
  if (Object.keys(ownSolution).length === 0)
    throw new CourseError(
      `${folder}/solution`,
      'There is no solution: put the files here that differ from the starter.',
    );
  const solution = { ...starter, ...ownSolution };
  checkFiles(folder, yaml, { starter, solution });

  const alternatives: Alternative[] = [];
  for (const name of await readFolders(inFolder('alternatives'))) {
    alternatives.push({ name, files: { ...solution, ...(await readTree(inFolder('alternatives', name))) } });
  }
  const mistakes: Mistake[] = [];
  for (const name of await readFolders(inFolder('mistakes'))) {
    const file = `${folder}/mistakes/${name}/expect.yaml`;
    const expect = readYaml(await readRequired(root, file), expectSchema, file);
    const { 'expect.yaml': _, ...files } = await readTree(inFolder('mistakes', name));
    mistakes.push({ name, expect, folder: `${folder}/mistakes/${name}`, files: { ...solution, ...files } });
  }
  // What could only be read there can only be read here, unless this exercise brings its own.
  const given = [...Object.keys(baseFiles), ...(earlier?.readOnly ?? [])];
  const readOnly = [
    ...new Set([...given.filter((path) => !Object.hasOwn(ownStarter, path)), ...yaml.readOnly]),
  ];
  return {
    ...yaml,
    id,
    folder,
    readOnly,
    ...(earlier ? { continues: continuationOf(earlier, ownStarter, readOnly) } : {}),
    starter,
    solution,
    alternatives,
    mistakes,
    checksPath: inFolder('checks.ts'),
    version: versionOf(starter, yaml.env, ...checks),
  };
}

async function readEarlier(
  root: string,
  continues: string,
  after: readonly string[],
  folder: string,
): Promise<ExerciseSource> {
  const file = `${folder}/exercise.yaml`;
  if (after.includes(continues)) {
    const circle = [...after, continues].join(' → ');
    throw new CourseError(file, `continues: the exercises go on from each other in a circle: ${circle}`);
  }
  if (!(await listExercises(root)).includes(continues)) {
    throw new CourseError(file, `continues: there is no exercise exercises/${continues}`);
  }
  return readContinued(root, continues, after);
}

function continuationOf(
  { id, title, solution }: ExerciseSource,
  ownStarter: FileTree,
  readOnly: readonly string[],
): Continuation {
  const files = Object.keys(solution).filter(
    (path) => !Object.hasOwn(ownStarter, path) && !readOnly.includes(path),
  );
  return { id, title, files };
}

function checkFiles(
  folder: string,
  yaml: Omit<ExerciseYaml, 'base' | 'continues'>,
  trees: { starter: FileTree; solution: FileTree },
): void {
  for (const [name, tree] of Object.entries(trees)) {
    for (const key of ['entry', 'focus'] as const) {
      if (Object.hasOwn(tree, yaml[key])) continue;
      throw new CourseError(
        `${folder}/exercise.yaml`,
        `${key}: there is no ${yaml[key]} in ${folder}/${name}`,
      );
    }
  }
  const missing = yaml.readOnly.find((path) => !Object.hasOwn(trees.starter, path));
  if (missing)
    throw new CourseError(`${folder}/exercise.yaml`, `readOnly: there is no ${missing} in ${folder}/starter`);
}

async function readRequired(root: string, file: string): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (cause) {
    throw new CourseError(file, 'This file is missing.', undefined, cause);
  }
}

/** Twelve characters are plenty for one exercise's few versions. */
function versionOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

// Makes new parts of a course on disk, without ever replacing a file. For `npm run new` and its tests.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileTree } from '../../course/exercise.ts';
import { listExercises } from '../../course/read-exercise.ts';
import { readFolders } from '../../course/read-tree.ts';
import { newExercise } from './new-exercise.ts';
import { newLesson, newUnit } from './new-lesson.ts';
import { exerciseId, nextNumber, slugOf } from './place.ts';

/** What was made. */
export interface Made {
  /** The unit's folder, the lesson's address (`01-start/02-greet`), or the exercise's id. */
  name: string;
  /** Paths from the course's folder. */
  files: string[];
}

/** A unit at the end of the course. */
export async function makeUnit(root: string, title: string): Promise<Made> {
  const name = `${nextNumber(await listUnits(root))}-${slugOf(title)}`;
  return { name, files: await write(root, newUnit(name, title)) };
}

/** A lesson at the end of a unit. `unit` is its folder, with or without the number. Throws an Error that lists the units. */
export async function makeLesson(
  root: string,
  unit: string,
  title: string,
  exercise?: string,
): Promise<Made> {
  const units = await listUnits(root);
  const folder = units.find((one) => one === unit || one.replace(/^\d+-/, '') === unit);
  if (folder === undefined)
    throw new Error(
      `There is no unit “${unit}”. ${units.length > 0 ? `There are ${units.join(', ')}.` : 'Make one first: npm run new unit "Title"'}`,
    );
  const lessons = (await readdir(join(root, 'lessons', folder))).filter((file) => file.endsWith('.mdx'));
  const slug = slugOf(title);
  const twin = lessons.find((file) => file.replace(/^\d+-/, '') === `${slug}.mdx`);
  if (twin) throw new Error(`lessons/${folder}/${twin} would be at the same address. Choose another title.`);
  const name = `${folder}/${nextNumber(lessons)}-${slug}`;
  return { name, files: await write(root, newLesson(name, title, exercise)) };
}

/** An exercise that works, and belongs to no lesson yet. */
export async function makeExercise(root: string, title: string): Promise<Made> {
  const name = exerciseId(slugOf(title), await listExercises(root));
  return { name, files: await write(root, newExercise(name, title)) };
}

/** Adds an exercise to the frontmatter of a lesson, and its task to the end of the text. */
export async function addToLesson(root: string, lesson: string, exercise: string): Promise<void> {
  const file = join(root, 'lessons', `${lesson}.mdx`);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(
      `There is no lesson lessons/${lesson}.mdx. Write its folder and name, such as 01-start/02-greet.`,
    );
  });
  const listed = addToFront(text, exercise);
  if (listed === undefined)
    throw new Error(
      `lessons/${lesson}.mdx has its exercises in a form that cannot be added to. Add ${exercise} to “exercises” by hand.`,
    );
  await writeFile(file, `${listed.trimEnd()}\n\n<Task exercise="${exercise}" />\n`);
}

/** Undefined when the list is not in one of the two usual forms. */
function addToFront(text: string, exercise: string): string | undefined {
  const end = text.indexOf('\n---', 3);
  const [front, rest] = [text.slice(0, end), text.slice(end)];
  if (!/^exercises:/m.test(front)) return `${front}\nexercises: [${exercise}]${rest}`;
  const inline = front.replace(
    /^exercises: *\[(.*)\] *$/m,
    (_, ids: string) => `exercises: [${ids.trim() === '' ? '' : `${ids.trim()}, `}${exercise}]`,
  );
  if (inline !== front) return inline + rest;
  const block = front.replace(
    /^exercises:\n((?: +- .*\n?)+)/m,
    (_, items: string) => `exercises:\n${items.trimEnd()}\n  - ${exercise}\n`,
  );
  return block === front ? undefined : block.trimEnd() + rest;
}

async function listUnits(root: string): Promise<string[]> {
  return readFolders(join(root, 'lessons'));
}

async function write(root: string, files: FileTree): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
  return Object.keys(files);
}

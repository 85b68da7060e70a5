// Rules for exercises: each can be read, and stands in exactly one lesson. Imported by the course lint.
import { join } from 'node:path';
import type { FileTree } from '../exercise.ts';
import type { ExerciseSource } from '../exercise-source.ts';
import { shapeProblem } from '../file-path.ts';
import { listExercises } from '../read-exercise.ts';
import { readTree } from '../read-tree.ts';
import type { CourseProblem } from './course-problem.ts';
import { attributeOf, elementsOf, lineOf, type LessonFile } from './lesson-file.ts';
import { tryExercise } from './try-read.ts';

/** Reads every exercise. Those that can be read come back for other rules. */
export async function lintExercises(
  root: string,
): Promise<{ problems: CourseProblem[]; ids: string[]; exercises: ExerciseSource[] }> {
  const problems: CourseProblem[] = [];
  const exercises: ExerciseSource[] = [];
  const ids = await listExercises(root);
  for (const id of ids) {
    const folder = `exercises/${id}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      problems.push({
        file: folder,
        what: 'This is no name for an exercise.',
        mend: 'Use small letters, digits and hyphens, such as e01-say-hello.',
      });
    const read = await tryExercise(root, id);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    exercises.push(read.value);
    problems.push(...(await lintCopies(root, read.value)));
    for (const path of new Set([...Object.keys(read.value.starter), ...Object.keys(read.value.solution)])) {
      const why = shapeProblem(path);
      if (why) problems.push({ file: folder, what: `A file cannot be called ${path}.`, mend: why });
    }
  }
  return { problems, ids, exercises };
}

/** A file that is the same in what its folder stands on says nothing, and goes stale when that one changes. */
async function lintCopies(
  root: string,
  { folder, starter, solution, alternatives, mistakes }: ExerciseSource,
): Promise<CourseProblem[]> {
  const answers = [
    ...alternatives.map(({ name }) => `${folder}/alternatives/${name}`),
    ...mistakes.map((mistake) => mistake.folder),
  ];
  const standsOn: [folder: string, below: FileTree, name: string][] = [
    [`${folder}/solution`, starter, 'starter'],
    ...answers.map((answer): [string, FileTree, string] => [answer, solution, 'solution']),
  ];
  const problems = standsOn.map(async ([own, below, name]) =>
    Object.entries(await readTree(join(root, own)))
      .filter(([path, text]) => below[path] === text)
      .map(([path]) => ({
        file: `${own}/${path}`,
        what: `This file is the same in the ${name}.`,
        mend: 'Remove it: a folder holds only the files that differ.',
      })),
  );
  return (await Promise.all(problems)).flat();
}

/** Lessons and exercises name each other rightly. */
export function lintExerciseUse(lessons: readonly LessonFile[], ids: readonly string[]): CourseProblem[] {
  const problems: CourseProblem[] = [];
  const owners = new Map<string, string>();
  for (const { file, data, nodes = [] } of lessons) {
    for (const id of data?.exercises ?? []) {
      const other = owners.get(id);
      if (!ids.includes(id))
        problems.push({
          file,
          line: 1,
          what: `exercises: there is no exercise exercises/${id}.`,
          mend: 'Correct the name, or make it: npm run new exercise.',
        });
      else if (other)
        problems.push({
          file,
          line: 1,
          what: `exercises: ${id} is already in ${other}.`,
          mend: 'An exercise belongs to one lesson, because progress leads back to it.',
        });
      owners.set(id, file);
    }
    for (const { node, name } of elementsOf(nodes)) {
      const exercise = attributeOf(node, 'exercise');
      if (name !== 'Task' || typeof exercise !== 'string' || data?.exercises.includes(exercise)) continue;
      problems.push({
        file,
        line: lineOf(node),
        what: `<Task> speaks of ${exercise}, which is not an exercise of this lesson.`,
        mend: `Add it to “exercises” in the frontmatter.`,
      });
    }
  }
  for (const id of ids)
    if (!owners.has(id))
      problems.push({
        file: `exercises/${id}`,
        what: 'No lesson has this exercise.',
        mend: `Add ${id} to “exercises” in a lesson’s frontmatter, or begin its folder’s name with _ while it waits.`,
      });
  return problems;
}

// What keeps a saved file of the course from being read: the page that shows it would be an error, or stay as it was.
// Imported by the dev server.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckSummaries } from '../course/check-summaries.ts';
import { problemOf, type CourseProblem } from '../course/lint/course-problem.ts';
import { readLessonFile } from '../course/lint/lesson-file.ts';
import { tryExercise, tryGlossary, tryQuiz, tryRosetta, tryUnit } from '../course/lint/try-read.ts';
import type { CourseFile } from './course-file.ts';
import { placeOfError } from './place-of-error.ts';

/** Imports a module as it is now. Its path is relative to the course's folder. */
export type ImportModule = (file: string) => Promise<unknown>;

const readers = { quiz: tryQuiz, unit: tryUnit, glossary: tryGlossary, rosetta: tryRosetta };

/** None for a file that can be read, is not there any more, or holds nothing that could be wrong by itself. */
export async function stoppingProblems(
  root: string,
  { file, kind, exercise }: CourseFile,
  importModule: ImportModule,
): Promise<CourseProblem[]> {
  if (kind === 'exercise') return exerciseProblems(root, exercise ?? '', importModule);
  if (kind === 'other') return [];
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  if (kind === 'lesson') return (await readLessonFile(file, text)).problems;
  const read = await readers[kind](file, text);
  return 'problem' in read ? [read.problem] : [];
}

async function exerciseProblems(
  root: string,
  exercise: string,
  importModule: ImportModule,
): Promise<CourseProblem[]> {
  // Shared folders are read with the exercises that stand on them.
  if (exercise.startsWith('_')) return [];
  const read = await tryExercise(root, exercise);
  if ('problem' in read) return [read.problem];
  const file = `exercises/${exercise}/checks.ts`;
  let module: unknown;
  try {
    module = await importModule(file);
  } catch (error) {
    return [{ ...placeOfError(error, root, file), mend: 'docs/grading.md says how checks are written.' }];
  }
  const summaries = await problemOf(() => readCheckSummaries(module, file), 'docs/grading.md says how.');
  return 'problem' in summaries ? [summaries.problem] : [];
}

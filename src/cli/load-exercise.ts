// An exercise with its checks, ready to be graded in Node. Imported by the commands in src/cli.
import { pathToFileURL } from 'node:url';
import { readCheckSummaries } from '../course/check-summaries.ts';
import type { ExerciseSource } from '../course/exercise-source.ts';
import { readExercise } from '../course/read-exercise.ts';
import { CourseError } from '../course/course-error.ts';
import type { ExerciseChecks } from '../grading/define-checks.ts';

export interface LoadedExercise extends ExerciseSource {
  checks: ExerciseChecks;
}

/** Reads the folder of an exercise and imports its `checks.ts`. Throws a CourseError. */
export async function loadExercise(root: string, id: string): Promise<LoadedExercise> {
  const source = await readExercise(root, id);
  const file = `${source.folder}/checks.ts`;
  let module: unknown;
  try {
    module = await import(pathToFileURL(source.checksPath).href);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CourseError(file, `It cannot be loaded: ${reason}`, undefined, cause);
  }
  readCheckSummaries(module, file);
  // The summaries were just checked; a default export made by defineChecks has the functions too.
  return { ...source, checks: (module as { default: ExerciseChecks }).default };
}

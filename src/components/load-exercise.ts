// One exercise in the shape that the workspace gets. Build time only.
import { getEntry } from 'astro:content';
import { readCheckSummaries } from '../course/check-summaries.ts';
import type { Exercise } from '../course/exercise.ts';

const checkModules = import.meta.glob('/exercises/*/checks.ts');

/** Throws an Error when there is no such exercise, or its checks cannot be read. */
export async function loadExercise(id: string): Promise<Exercise> {
  const entry = await getEntry('exercises', id);
  const file = `exercises/${id}/checks.ts`;
  const importChecks = checkModules[`/${file}`];
  if (!entry || !importChecks) {
    throw new Error(
      `There is no exercise “${id}”: a lesson names it, but exercises/${id}/ is not there. Check the spelling.`,
    );
  }
  const {
    title,
    entry: entryFile,
    focus,
    env,
    starter,
    readOnly,
    fixedFiles,
    version,
    engine,
    continues,
  } = entry.data;
  return {
    id,
    title,
    taskHtml: entry.rendered?.html ?? '',
    entry: entryFile,
    focus,
    env,
    files: starter,
    readOnly,
    fixedFiles,
    ...(engine ? { engine } : {}),
    ...(continues ? { continues } : {}),
    version,
    checks: readCheckSummaries(await importChecks(), file),
    solutionUrl: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/exercises/${id}/solution.json`,
  };
}

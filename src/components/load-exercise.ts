// One exercise in the shape that the workspace gets. Build time only.
import { markdownToHtml } from 'satteri';
import { readCheckSummaries } from '../course/check-summaries.ts';
import { CourseError } from '../course/course-error.ts';
import type { Exercise } from '../course/exercise.ts';
import { readExercise } from '../course/read-exercise.ts';

const checkModules = import.meta.glob('/exercises/*/checks.ts');

/** A build reads each once: nothing changes under it. */
const known = new Map<string, Promise<Exercise>>();

/** Rejects with a CourseError when there is no such exercise, or it cannot be read. */
export function loadExercise(id: string): Promise<Exercise> {
  if (!import.meta.env.PROD) return readAnew(id);
  const found = known.get(id) ?? readAnew(id);
  known.set(id, found);
  return found;
}

async function readAnew(id: string): Promise<Exercise> {
  const file = `exercises/${id}/checks.ts`;
  const importChecks = checkModules[`/${file}`];
  if (!importChecks) {
    throw new CourseError(
      file,
      `There is no exercise “${id}”: a lesson names it, but it has no checks.ts. Check the spelling.`,
    );
  }
  const source = await readExercise(process.cwd(), id);
  const { title, entry, focus, env, starter, readOnly, fixedFiles, version, engine, continues } = source;
  return {
    id,
    title,
    taskHtml: markdownToHtml(source.task).html,
    entry,
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

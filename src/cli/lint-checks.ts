// Rules for `checks.ts`, which have to be imported to be judged. For `lint:course`.
import type { ExerciseSource } from '../course/exercise-source.ts';
import { problemOf, type CourseProblem } from '../course/lint/course-problem.ts';
import { loadExercise } from './load-exercise.ts';

/** The checks of each exercise load, can fail as far as mistakes say, and are what mistakes name. */
export async function lintChecks(
  root: string,
  exercises: readonly Pick<ExerciseSource, 'id' | 'folder' | 'mistakes'>[],
): Promise<CourseProblem[]> {
  const problems: CourseProblem[] = [];
  for (const { id, folder, mistakes } of exercises) {
    const loaded = await problemOf(
      () => loadExercise(root, id),
      'docs/grading.md says how checks are written.',
    );
    if ('problem' in loaded) {
      problems.push(loaded.problem);
      continue;
    }
    const checks = loaded.value.checks.checks.map((check) => check.id);
    for (const { folder: mistake, expect } of mistakes)
      if (expect.check !== 'start' && !checks.includes(expect.check))
        problems.push({
          file: `${mistake}/expect.yaml`,
          what: `There is no check “${expect.check}”.`,
          mend: `There are start, ${checks.join(', ')}.`,
        });
    for (const check of checks)
      if (!mistakes.some(({ expect }) => expect.check === check))
        problems.push({
          file: `${folder}/checks.ts`,
          what: `No mistake is made for the check “${check}”, so nothing shows that it finds one.`,
          mend: `Add mistakes/<name>/ with a wrong answer and an expect.yaml that names ${check}.`,
        });
  }
  return problems;
}

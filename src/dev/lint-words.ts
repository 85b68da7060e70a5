// What the terminal says of the course lint: what is new, and how much there is in all. Imported by the dev server.
import { problemInWords, type CourseProblem } from '../course/lint/course-problem.ts';

/** Lines to print, none when nothing has changed. `before` is what was found the last time, undefined the first time. */
export function lintInWords(
  before: readonly CourseProblem[] | undefined,
  now: readonly CourseProblem[],
): string[] {
  const known = new Set(before?.map(problemInWords));
  const words = now.map(problemInWords);
  const fresh = words.filter((one) => !known.has(one));
  if (fresh.length === 0 && words.length === known.size) return [];
  return [
    ...fresh,
    words.length === 0 ? 'The course is in order.' : `${words.length} to mend in the course.`,
  ];
}

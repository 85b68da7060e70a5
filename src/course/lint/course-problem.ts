// What the course lint says. Imported by its rules and by the command that prints them.
import { CourseError } from '../course-error.ts';

/** Something that the course's author has to mend. */
export interface CourseProblem {
  /** Relative to the course's folder, with `/`. */
  file: string;
  /** From 1; undefined when the whole file, or its absence, is meant. */
  line?: number;
  /** What is wrong, in a sentence. */
  what: string;
  /** What to do about it, in a sentence. */
  mend: string;
}

/** `lessons/01-a/01-b.mdx:12: There is no … Write …` */
export function problemInWords({ file, line, what, mend }: CourseProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${what} ${mend}`.trimEnd();
}

/** Runs `read`; a CourseError that it throws becomes a problem, anything else goes on. */
export async function problemOf<Result>(
  read: () => Result | Promise<Result>,
  mend: string,
): Promise<{ value: Result } | { problem: CourseProblem }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    const { file, line, reason } = error;
    return { problem: { file, ...(line === undefined ? {} : { line }), what: asSentence(reason), mend } };
  }
}

function asSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

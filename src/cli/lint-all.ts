// Everything that the course lint finds, checks included. Imported by the command and by the dev server's own run of it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseProblem } from '../course/lint/course-problem.ts';
import { lintCourse, type SitePaths } from '../course/lint/lint-course.ts';
import { lintChecks } from './lint-checks.ts';

/** What was found, and how much was looked at. */
export interface LintOutcome {
  problems: CourseProblem[];
  lessons: number;
  exercises: number;
}

/** Judges the course in the folder `root`, without running a program. */
export async function lintAll(root: string): Promise<LintOutcome> {
  const { problems, lessons, exercises } = await lintCourse(root, sitePaths(root));
  const inChecks = await lintChecks(root, exercises);
  return {
    problems: [...problems, ...inChecks],
    lessons: lessons.length,
    exercises: exercises.length,
  };
}

/** The site's own pages, but for those that are made from content, and what lies in `public/`. */
function sitePaths(root: string): SitePaths {
  const pages = readdirSync(join(root, 'src/pages'))
    .filter((name) => name.endsWith('.astro') && name !== '404.astro')
    .map((name) => (name === 'index.astro' ? '/' : `/${name.slice(0, -'.astro'.length)}/`));
  const files = readdirSync(join(root, 'public'), { recursive: true, encoding: 'utf8' });
  return {
    sitePages: [...pages, '/playground/'],
    files: files.map((name) => `/${name.replaceAll('\\', '/')}`),
  };
}

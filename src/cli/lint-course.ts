// `npm run lint:course`: finds what an author has to mend in lessons and exercises, without running a program. Exits 1 when
// there is something.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problemInWords } from '../course/lint/course-problem.ts';
import { lintCourse, type SitePaths } from '../course/lint/lint-course.ts';
import { lintChecks } from './lint-checks.ts';

const root = join(import.meta.dirname, '../..');

const { problems, lessons, exercises } = await lintCourse(root, sitePaths());
const inChecks = await lintChecks(root, exercises);
const all = [...problems, ...inChecks];
for (const problem of all) console.error(problemInWords(problem));
const what = `${lessons.length} lessons and ${exercises.length} exercises`;
console.log(all.length === 0 ? `${what} are in order.` : `${all.length} to mend in ${what}.`);
process.exitCode = all.length === 0 ? 0 : 1;

/** The site's own pages, but for those that are made from content, and what lies in `public/`. */
function sitePaths(): SitePaths {
  const pages = readdirSync(join(root, 'src/pages'))
    .filter((name) => name.endsWith('.astro') && name !== '404.astro')
    .map((name) => (name === 'index.astro' ? '/' : `/${name.slice(0, -'.astro'.length)}/`));
  const files = readdirSync(join(root, 'public'), { recursive: true, encoding: 'utf8' });
  return {
    sitePages: [...pages, '/playground/'],
    files: files.map((name) => `/${name.replaceAll('\\', '/')}`),
  };
}

// `npm run lint:course`: finds what an author has to mend in lessons and exercises, without running a program. Exits 1 when
// there is something.
import { join } from 'node:path';
import { problemInWords } from '../course/lint/course-problem.ts';
import { lintAll } from './lint-all.ts';

const { problems, lessons, exercises } = await lintAll(join(import.meta.dirname, '../..'));
for (const problem of problems) console.error(problemInWords(problem));
const what = `${lessons} lessons and ${exercises} exercises`;
console.log(problems.length === 0 ? `${what} are in order.` : `${problems.length} to mend in ${what}.`);
process.exitCode = problems.length === 0 ? 0 : 1;

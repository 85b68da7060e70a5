// What the dev server's overlay shows of a problem in the course: the place, the lines around it, what is wrong and how to
// mend it. Imported by the dev server.
import { join } from 'node:path';
import { problemInWords, type CourseProblem } from '../course/lint/course-problem.ts';

/** What the constructor of Astro's overlay takes; `message`, `hint` and `highlightedCode` are HTML. */
export interface OverlayError {
  name: string;
  title: string;
  message: string;
  hint: string;
  loc: { file: string; line?: number };
  highlightedCode: string;
  stack: string;
}

/** Lines shown before and after the one that is meant. */
const around = 4;

/** Shows the first of `problems` and lists the others. `text` is what its file holds; undefined for a folder. */
export function overlayOf(
  root: string,
  problems: readonly [CourseProblem, ...CourseProblem[]],
  text: string | undefined,
): OverlayError {
  const [{ file, line, what, mend }, ...others] = problems;
  const also = others.map((problem) => `<br><br>${escaped(problemInWords(problem))}`).join('');
  return {
    name: 'CourseError',
    title: others.length === 0 ? 'Something to mend' : `${problems.length} things to mend`,
    message: `${escaped(what)}${also}`,
    hint: escaped(mend),
    loc: { file: join(root, file), ...(line === undefined ? {} : { line }) },
    highlightedCode: text === undefined ? '' : codeAround(text, line ?? 1),
    stack: problems.map(problemInWords).join('\n'),
  };
}

function codeAround(text: string, line: number): string {
  const first = Math.max(line - around, 1);
  const lines = text
    .split('\n')
    .slice(first - 1, line + around)
    .map((code, index) => {
      const number = first + index;
      const name = number === line ? 'line error-line' : 'line';
      return `<span class="${name}">${String(number).padStart(4)}  ${escaped(code)}</span>`;
    });
  return `<pre class="astro-code"><code>${lines.join('\n')}</code></pre>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// Where a module of the course is wrong, from what Vite throws when it is imported. Imported by the dev server.
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { CourseProblem } from '../course/lint/course-problem.ts';

/** `file` counts where the error names no place within `root`. */
export function placeOfError(error: unknown, root: string, file: string): Omit<CourseProblem, 'mend'> {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const { file: where = join(root, file), line } = placeGiven(error);
  const what = firstSentence(message);
  if (line !== undefined && where.startsWith(root))
    return { file: relative(root, where).replaceAll('\\', '/'), line, what };
  const inText = new RegExp(`${file.replaceAll('.', '\\.')}:(\\d+)`).exec(`${message}\n${stack}`)?.[1];
  return { file, ...(inText === undefined ? {} : { line: Number(inText) }), what };
}

function placeGiven(error: unknown): { file?: string; line?: number } {
  return (error as { loc?: { file?: string; line?: number } } | undefined)?.loc ?? {};
}

/** Without colours, plugin, path and position before and after it, and the frame of code below. */
function firstSentence(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.replace(/^\s*\[[\w:.-]+\]\s*/, '').trim())
    .filter((line) => line !== '' && !/^(?:Build|Transform) failed|^[╭│╰·]|^\d+ ?[│|]/.test(line));
  const first = (lines[0] ?? 'It cannot be loaded')
    .replace(/^(?:[A-Za-z]:)?\/\S+: /, '')
    .replace(/ \(\d+:\d+\)$/, '');
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

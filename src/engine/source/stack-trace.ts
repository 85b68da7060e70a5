// Finding the learner's own line in a trace that V8, SpiderMonkey or JavaScriptCore wrote.
// Shared by every engine and by grading; runs anywhere.
import type { Project, SourceLocation } from '../port.ts';

/** `at load (file:///app/src/app.ts:3:9)`, `load@file:///app/src/app.ts:3:9`, `/app/src/app.ts:3`. */
const PLACE = /([^\s()'"@<>]+?\.[cm]?[jt]sx?):(\d+)(?::(\d+))?/g;
/** What Node puts above a SyntaxError: the place, lines of code, and a row of carets under the last. */
const HEADER = /^(\S+):(\d+)\n((?:.*\n)*?)([ \t]*)\^+[ \t]*(?:\n|$)/;

/**
 * The innermost place in the learner's own files that a trace names; undefined when it names none. Paths in the trace
 * may have anything in front of the project's own (`file:///tmp/x/src/app.ts` is `src/app.ts`); packages never count.
 */
export function locateInTrace(trace: string, files: Project['files']): SourceLocation | undefined {
  const header = HEADER.exec(trace);
  const headerFile = header?.[1] && learnerFile(header[1], files);
  if (header && headerFile) {
    return sourceLocation(files, headerFile, Number(header[2]), (header[4] ?? '').length + 1);
  }
  for (const [, path = '', line, column] of trace.matchAll(PLACE)) {
    const file = learnerFile(path, files);
    if (file) return sourceLocation(files, file, Number(line), column ? Number(column) : undefined);
  }
  return undefined;
}

/** The place of the import that brought a module in: the first line of `file` with a quoted path ending in `name`. */
export function locateImport(
  file: string,
  name: string,
  files: Project['files'],
): SourceLocation | undefined {
  const quoted = new RegExp(`['"](?:[^'"]*/)?${name.replace(/[^\w]/g, '\\$&')}['"]`);
  const index = linesOf(files, file).findIndex((line) => quoted.test(line));
  return index === -1 ? undefined : sourceLocation(files, file, index + 1);
}

/** The project's file that a path in a trace means; undefined for packages and for the engine's own files. */
export function learnerFile(path: string, files: Project['files']): string | undefined {
  const plain = decodePath(path.replace(/[?#].*$/, ''));
  if (plain.includes('/node_modules/') || plain.startsWith('node:')) return undefined;
  return Object.keys(files)
    .filter((file) => plain === file || plain.endsWith(`/${file}`))
    .reduce<string | undefined>(
      (best, file) => (best && best.length >= file.length ? best : file),
      undefined,
    );
}

/** A place with the text of its line. */
export function sourceLocation(
  files: Project['files'],
  file: string,
  line: number,
  column?: number,
): SourceLocation {
  const source = linesOf(files, file)[line - 1];
  return {
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(source === undefined ? {} : { source }),
  };
}

function linesOf(files: Project['files'], file: string): string[] {
  const content = Object.hasOwn(files, file) ? files[file] : undefined;
  return typeof content === 'string' ? content.split(/\r?\n/) : [];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

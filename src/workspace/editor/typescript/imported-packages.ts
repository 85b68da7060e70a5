// Which packages a program imports, by a look at its text: quick, and good enough to know what to fetch.
import type { FileTree } from '../../../course/exercise.ts';

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(@[\w.-]+\/[\w.-]+|[\w][\w.-]*)(?:\/[^'"\n]*)?\1/g;

/** Names without subpaths, each once: `hono` for `hono/cookie`. Node's own modules are no packages. */
export function importedPackages(files: FileTree): string[] {
  const names = new Set<string>();
  for (const [path, text] of Object.entries(files)) {
    if (!/\.[cm]?[jt]s$/.test(path)) continue;
    for (const [, , name] of text.matchAll(specifier)) names.add(name!);
  }
  return [...names];
}

// What an exercise's checks are made of, for telling versions apart. Node only; for reading exercises.
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** A relative import in code that Prettier has formatted or a person has written. */
const RELATIVE_IMPORT = /\bfrom\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/**
 * The texts of `checks.ts` and of the files in `exercises/` that it imports, and so on; those of the platform are left out.
 * `folder` is `exercises/`, `path` the file's. A file that is missing counts as empty: importing it will say so.
 */
export async function readChecksSource(folder: string, path: string): Promise<string[]> {
  const texts = new Map<string, string>();
  const read = async (file: string): Promise<void> => {
    if (texts.has(file) || relative(folder, file).startsWith('..')) return;
    const text = await readFile(file, 'utf8').catch(() => '');
    texts.set(file, text);
    for (const [, specifier = ''] of text.matchAll(RELATIVE_IMPORT))
      await read(join(dirname(file), specifier));
  };
  await read(path);
  return [...texts.values()];
}

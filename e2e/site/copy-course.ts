// A copy of the platform in a folder of its own, with other settings and another course: what an instructor would have.
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CourseConfig } from '../../course.config.ts';

/** The checkout that is copied. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
const notCopied = new Set(['node_modules', 'dist', '.git', '.astro', 'test-results', 'bench', 'docs']);

export interface CourseCopy {
  folder: string;
  remove(): Promise<void>;
}

/** `settings` go over the course's own; `content` is a folder with other lessons and exercises, and perhaps words. */
export async function copyCourse(settings: Partial<CourseConfig>, content?: string): Promise<CourseCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'roundtrip-site-'));
  const filter = (path: string) => !notCopied.has(relative(root, path));
  await cp(root, folder, { recursive: true, filter });
  if (content !== undefined) {
    for (const part of ['lessons', 'exercises']) {
      await rm(join(folder, part), { recursive: true });
      await cp(join(content, part), join(folder, part), { recursive: true });
    }
    for (const name of await readdir(content))
      if (/^words\.[\w-]+\.ts$/.test(name)) await cp(join(content, name), join(folder, name));
  }
  await linkPackages(folder);
  await rename(join(folder, 'course.config.ts'), join(folder, 'own.config.ts'));
  await writeFile(
    join(folder, 'course.config.ts'),
    `import own from './own.config.ts';\nexport default { ...own, ...${JSON.stringify(settings)} };\n`,
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** One by one: a link to the whole would share the build's caches, which are kept in that folder. */
async function linkPackages(folder: string): Promise<void> {
  const from = join(root, 'node_modules');
  await mkdir(join(folder, 'node_modules'));
  const names = (await readdir(from)).filter((name) => !name.startsWith('.') || name === '.bin');
  await Promise.all(names.map((name) => symlink(join(from, name), join(folder, 'node_modules', name))));
}

// Builds the course as an instructor with other settings would: in a folder of its own, from a copy of this one whose
// course.config.ts says something else. Takes as long as a build does.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CourseConfig } from '../../course.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notCopied = new Set(['node_modules', 'dist', '.git', '.astro', 'test-results', 'bench', 'docs']);

export interface BuiltCourse {
  /** The copy; the built site is in `dist/` there. */
  folder: string;
  remove(): Promise<void>;
}

/**
 * `settings` go over the course's own; `content` is a folder with other lessons and exercises. Rejects with what the build
 * said when it failed.
 */
export async function buildCourse(settings: Partial<CourseConfig>, content?: string): Promise<BuiltCourse> {
  const folder = await mkdtemp(join(tmpdir(), 'roundtrip-site-'));
  const filter = (path: string) => !notCopied.has(relative(root, path));
  await cp(root, folder, { recursive: true, filter });
  if (content !== undefined) {
    for (const part of ['lessons', 'exercises']) {
      await rm(join(folder, part), { recursive: true });
      await cp(join(content, part), join(folder, part), { recursive: true });
    }
  }
  await linkPackages(folder);
  await rename(join(folder, 'course.config.ts'), join(folder, 'own.config.ts'));
  await writeFile(
    join(folder, 'course.config.ts'),
    `import own from './own.config.ts';\nexport default { ...own, ...${JSON.stringify(settings)} };\n`,
  );
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1 << 26,
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** One by one: a link to the whole would share the build's caches, which are kept in that folder. */
async function linkPackages(folder: string): Promise<void> {
  const from = join(root, 'node_modules');
  await mkdir(join(folder, 'node_modules'));
  const names = (await readdir(from)).filter((name) => !name.startsWith('.') || name === '.bin');
  await Promise.all(names.map((name) => symlink(join(from, name), join(folder, 'node_modules', name))));
}

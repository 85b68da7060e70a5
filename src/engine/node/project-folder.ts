// A project on disk while it runs: a temporary folder, and access to the files in it. Imported by the Node engine only.
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EngineError } from '../engine-error.ts';
import type { Project, RunFiles } from '../port.ts';

/** A folder for all runs of an engine, one after the other: what Node has compiled is known to it by its path. */
export interface EngineFolder {
  project: string;
  /** Where Node keeps what it has compiled: half of the time to start a small program. */
  compiled: string;
}

/** Makes it, empty, among the system's temporary files. */
export async function makeEngineFolder(): Promise<EngineFolder> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'roundtrip-')));
  return { project, compiled: `${project}-compiled` };
}

/** Removes it with all that is in it; it need not be there. */
export async function removeEngineFolder({ project, compiled }: EngineFolder): Promise<void> {
  for (const path of [project, compiled]) await rm(path, { recursive: true, force: true });
}

/** Writes the project into `folder`, in the place of all that is in it, with `packages` as its `node_modules`. */
export async function writeProject(project: Project, packages: string, folder: string): Promise<void> {
  const paths = Object.keys(project.files);
  paths.forEach(checkPath);
  if (!Object.hasOwn(project.files, project.entry)) {
    throw new EngineError(
      'bad-project',
      `The project has no file ${project.entry}, which is the one to run.`,
      'Add it, or name another file as the entry.',
    );
  }
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), project.files[path] ?? '');
    }
    await symlink(packages, join(folder, 'node_modules'), 'dir');
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new EngineError('bad-project', 'The project could not be written to disk.', 'See the cause.', {
      cause,
    });
  }
}

/** Reads and writes in a project's folder. */
export function folderFiles(folder: string): RunFiles {
  const inFolder = (path: string) => {
    if (path !== '' && path !== '.') checkPath(path);
    return join(folder, path);
  };
  return {
    async read(path) {
      return new Uint8Array(
        await readFile(inFolder(path)).catch((cause: unknown) => noSuchFile(path, cause)),
      );
    },
    async write(path, data) {
      const target = inFolder(path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, data);
    },
    async list(path) {
      const entries = await readdir(inFolder(path), { withFileTypes: true }).catch((cause: unknown) =>
        noSuchFile(path, cause),
      );
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    },
  };
}

function checkPath(path: string): void {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..') || /[\\\0]/.test(path)) {
    throw new EngineError(
      'bad-project',
      `“${path}” is no path inside the project.`,
      'Paths are relative, with “/” between names, such as src/app.ts.',
    );
  }
}

function noSuchFile(path: string, cause: unknown): never {
  throw new EngineError('no-such-file', `There is no ${path} in the project.`, 'Check the path.', { cause });
}

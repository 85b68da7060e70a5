// The program's files in the container: written before a run, read and written while it goes on. Browser only.
import type { FileSystemTree, WebContainer } from '@webcontainer/api';
import { checkPath } from '../embedded/project.ts';
import { EngineError } from '../engine-error.ts';
import type { Project, RunFiles } from '../port.ts';
import { PROGRAM_FOLDER } from './layout.ts';

const INSTALLED = 'node_modules';

/** Puts the project in the place of the last one. What the learner has installed stays. */
export async function replaceProgram(container: WebContainer, files: Project['files']): Promise<void> {
  const tree = toTree(files);
  try {
    await emptyProgramFolder(container.fs);
    await container.mount(tree, { mountPoint: PROGRAM_FOLDER });
  } catch (cause) {
    const message = 'The project could not be written into the container.';
    throw new EngineError('bad-project', message, 'Reload the page and run it again.', { cause });
  }
}

async function emptyProgramFolder(fs: WebContainer['fs']): Promise<void> {
  const names = await fs.readdir(PROGRAM_FOLDER);
  const outdated = names.filter((name) => name !== INSTALLED);
  await Promise.all(
    outdated.map((name) => fs.rm(`${PROGRAM_FOLDER}/${name}`, { recursive: true, force: true })),
  );
}

/** `RunFiles` over the container's file system. */
export function containerFiles(fs: WebContainer['fs']): RunFiles {
  const inProgram = (path: string) => {
    checkPath(path);
    return `${PROGRAM_FOLDER}/${path}`;
  };
  return {
    async read(path) {
      return fs.readFile(inProgram(path)).catch((cause: unknown) => noSuchFile(path, cause));
    },
    async write(path, data) {
      const target = inProgram(path);
      await fs.mkdir(target.slice(0, target.lastIndexOf('/')), { recursive: true });
      await fs.writeFile(target, data);
    },
    async list(path) {
      const folder = path === '' || path === '.' ? PROGRAM_FOLDER : inProgram(path);
      const entries = await fs
        .readdir(folder, { withFileTypes: true })
        .catch((cause: unknown) => noSuchFile(path, cause));
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    },
  };
}

/** The form that `mount` takes. Paths must have been checked. */
export function toTree(files: Project['files']): FileSystemTree {
  const root = emptyTree();
  for (const [path, contents] of Object.entries(files)) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let tree = root;
    for (const folder of folders) {
      const node = (tree[folder] ??= { directory: emptyTree() });
      if (!('directory' in node)) {
        const parent = folders.slice(0, folders.indexOf(folder) + 1).join('/');
        throw new EngineError('bad-project', `${parent} is both a file and a folder.`, 'Rename one of them.');
      }
      tree = node.directory;
    }
    tree[name] = { file: { contents } };
  }
  return root;
}

/** Without a prototype, so that a file may be called `constructor`. */
function emptyTree(): FileSystemTree {
  return Object.create(null) as FileSystemTree;
}

function noSuchFile(path: string, cause: unknown): never {
  throw new EngineError('no-such-file', `There is no ${path} in the project.`, 'Check the path.', { cause });
}

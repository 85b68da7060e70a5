// The npm packages that a program in the container finds, in the course's own versions. For the build; Node only.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DirectoryNode, FileSystemTree } from '@webcontainer/api';

const NODE_MODULES = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
/** What lessons import. What these need themselves comes along. */
const PACKAGES = ['hono', '@hono/node-server', 'express', 'nunjucks', 'zod'];
/** What Node can load; types, maps, tests and sources stay behind. */
const LOADABLE = /(?<!\.d)\.(?:[cm]?js|json)$/;
const LEFT_OUT = new Set(['node_modules', 'test', 'tests', 'docs', 'example', 'examples', 'src', 'bench', 'locales']);

/** The packages as the content of a `node_modules` folder. Throws when one is not installed. */
export async function packageTree(names: readonly string[] = PACKAGES): Promise<FileSystemTree> {
  const root: FileSystemTree = {};
  const seen = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const folder = join(NODE_MODULES, name);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageManifest;
    waiting.push(...Object.keys(manifest.dependencies ?? {}));
    place(root, name, { directory: await readFolder(folder) });
  }
  return root;
}

interface PackageManifest {
  dependencies?: Record<string, string>;
}

function place(root: FileSystemTree, name: string, folder: DirectoryNode): void {
  const [scope, unscoped] = name.split('/');
  if (!scope || !unscoped) {
    root[name] = folder;
    return;
  }
  const node = (root[scope] ??= { directory: {} });
  if ('directory' in node) node.directory[unscoped] = folder;
}

async function readFolder(folder: string): Promise<FileSystemTree> {
  const tree: FileSystemTree = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (LEFT_OUT.has(entry.name)) continue;
      const directory = await readFolder(path);
      if (Object.keys(directory).length > 0) tree[entry.name] = { directory };
    } else if (LOADABLE.test(entry.name)) {
      tree[entry.name] = { file: { contents: await readFile(path, 'utf8') } };
    }
  }
  return tree;
}

// The npm packages that a program in the container finds, in the course's own versions. For the build; Node only.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystemTree } from '@webcontainer/api';
import { bundles } from '../../embedded/build/packages.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** What the embedded engine bundles. What these need themselves comes along. */
const PACKAGES = [...new Set(Object.values(bundles).flat().map(packageName))];
/** What Node can load; types, maps and texts stay behind. */
const LOADABLE = /\.(?:[cm]?js|json)$/;
const LEFT_OUT = new Set(['node_modules', 'test', 'tests', 'docs', 'examples', 'bench']);

/** The packages as the content of a `node_modules` folder. Throws when one is not installed. */
export async function packageTree(names: readonly string[] = PACKAGES): Promise<FileSystemTree> {
  const root: FileSystemTree = {};
  const waiting = names.map((name) => findPackage(name, ROOT));
  const folders = new Set<string>();
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    const { dependencies = {} } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    ) as Manifest;
    for (const name of Object.keys(dependencies)) waiting.push(findPackage(name, folder));
    const target = directoryAt(root, relative(join(ROOT, 'node_modules'), folder).split(sep));
    Object.assign(target, await readFolder(folder));
  }
  return root;
}

interface Manifest {
  dependencies?: Record<string, string>;
}

/** `hono` of `hono/cookie`, `@hono/node-server` of `@hono/node-server/serve-static`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The folder that Node would find the package in from `folder`. Folders above a package end with a separator, as ROOT does. */
function findPackage(name: string, folder: string): string {
  const found = join(folder, 'node_modules', name);
  if (existsSync(found)) return found;
  if (folder === ROOT || dirname(folder) === folder) {
    throw new Error(`The package ${name} is not installed. Run “npm ci” first.`);
  }
  return findPackage(name, join(dirname(folder), sep));
}

function directoryAt(root: FileSystemTree, path: readonly string[]): FileSystemTree {
  return path.reduce((tree, name) => {
    const node = (tree[name] ??= { directory: {} });
    return 'directory' in node ? node.directory : {};
  }, root);
}

async function readFolder(folder: string): Promise<FileSystemTree> {
  const tree: FileSystemTree = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) {
      const directory = await readFolder(path);
      if (Object.keys(directory).length > 0) tree[entry.name] = { directory };
    } else if (entry.isFile() && LOADABLE.test(entry.name)) {
      tree[entry.name] = { file: { contents: await readFile(path, 'utf8') } };
    }
  }
  return tree;
}

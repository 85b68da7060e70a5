// Makes the files that the adapter loads. For the site's build, tests and the CLI; Node only.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FileSystemTree } from '@webcontainer/api';
import type { WebContainerAssets } from '../assets.ts';
import { RUNTIME_FOLDER } from '../layout.ts';
import { packageTree } from './package-snapshot.ts';

/** The files by name, and their addresses relative to wherever they will be served. */
export interface BuiltWebContainerAssets {
  readonly files: Readonly<Record<string, string>>;
  readonly assets: WebContainerAssets;
}

/** Writes the files into `outDir` and returns where each is, relative to it. */
export async function buildWebContainerAssets(outDir: string): Promise<WebContainerAssets> {
  const { files, assets } = await makeWebContainerAssets();
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text);
  return assets;
}

/** Builds the files in memory. Names hold a hash of the contents, so they may be cached for ever. */
export async function makeWebContainerAssets(): Promise<BuiltWebContainerAssets> {
  const [client, runtime, packages] = await Promise.all([bundleClient(), bundleRuntime(), packageTree()]);
  const tree: FileSystemTree = {
    [RUNTIME_FOLDER]: { directory: runtime },
    node_modules: { directory: packages },
  };
  const treeText = JSON.stringify(tree);
  const assets = {
    client: hashedName('webcontainer-client', 'js', client),
    tree: hashedName('webcontainer-tree', 'json', treeText),
  };
  return { files: { [assets.client]: client, [assets.tree]: treeText }, assets };
}

async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { WebContainer } from '@webcontainer/api';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    legalComments: 'inline',
  });
  return outputFiles[0]?.text ?? '';
}

/** What runs inside the container, on its Node 22. */
async function bundleRuntime(): Promise<FileSystemTree> {
  const { outputFiles } = await build({
    entryPoints: ['supervisor', 'preload', 'sqlite'].map((name) =>
      fileURLToPath(new URL(`../inside/${name}.ts`, import.meta.url)),
    ),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    outdir: '/',
    outExtension: { '.js': '.mjs' },
    write: false,
  });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), { file: { contents: text } }]),
  );
}

function hashedName(name: string, extension: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return `${name}-${hash}.${extension}`;
}

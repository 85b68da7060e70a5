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

/** Writes the files into `outDir`, each name with a hash of its content, and returns their names. */
export async function buildWebContainerAssets(outDir: string): Promise<WebContainerAssets> {
  await mkdir(outDir, { recursive: true });
  const [client, runtime, packages] = await Promise.all([bundleClient(), bundleRuntime(), packageTree()]);
  const tree: FileSystemTree = {
    [RUNTIME_FOLDER]: { directory: runtime },
    node_modules: { directory: packages },
  };
  return {
    client: await writeHashed(outDir, 'webcontainer-client', 'js', client),
    tree: await writeHashed(outDir, 'webcontainer-tree', 'json', JSON.stringify(tree)),
  };
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

async function writeHashed(folder: string, name: string, extension: string, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const file = `${name}.${hash}.${extension}`;
  await writeFile(join(folder, file), text);
  return file;
}

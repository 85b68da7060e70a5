// Builds everything that the embedded engine loads: the framed document, the worker, bundles of packages.
// Node only; called by the site's build, by tests and by the bench.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import type { EngineAssets } from '../assets.ts';
import { nodeRuntimePlugin } from '../node/bundle-plugin.ts';
import type { PackageEntry } from '../protocol.ts';
import { bundlePackages } from './bundle-packages.ts';
import { bundles, firstBundles } from './packages.ts';

/** The files by name, and their addresses relative to wherever they will be served. */
export interface BuiltAssets {
  readonly files: Readonly<Record<string, string>>;
  readonly assets: EngineAssets;
}

const common: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  legalComments: 'none',
};

/** Builds the files into `outDir` and returns where each is, relative to it. */
export async function buildEngineAssets(outDir: string): Promise<EngineAssets> {
  const { files, assets } = await makeEngineAssets();
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text);
  return assets;
}

/** Builds the files in memory. Names hold a hash of the contents, so they may be cached for ever. */
export async function makeEngineAssets(): Promise<BuiltAssets> {
  const files: Record<string, string> = {};
  const add = (name: string, extension: string, text: string): string => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const file = `${name}-${hash}.${extension}`;
    files[file] = text;
    return file;
  };
  const [host, worker, packages] = await Promise.all([buildHost(), buildWorker(), buildPackages()]);
  const addresses: Record<string, string> = {};
  const entries: Record<string, PackageEntry> = {};
  for (const { name, code, entries: own } of packages) {
    addresses[name] = add(name, 'js', code);
    Object.assign(entries, own);
  }
  const assets = {
    host: add('host', 'html', host),
    worker: add('worker', 'js', worker),
    bundles: addresses,
    first: firstBundles,
    packages: entries,
  };
  return { files, assets };
}

/** The same assets, served from `base`, which ends with `/`. */
export function withBase(assets: EngineAssets, base: string): EngineAssets {
  const addresses = Object.entries(assets.bundles).map(([name, file]) => [name, base + file]);
  return {
    ...assets,
    host: base + assets.host,
    worker: base + assets.worker,
    bundles: Object.fromEntries(addresses),
  };
}

async function buildHost(): Promise<string> {
  const script = await bundleText({ ...common, entryPoints: [source('../frame/host.ts')] });
  const page = await readFile(source('../frame/host.html'), 'utf8');
  return page.replace('/* host.ts */', () => script.trim());
}

function buildWorker(): Promise<string> {
  return bundleText({
    ...common,
    entryPoints: [source('../worker/main.ts')],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    // Traces tell the engine's own frames by this name.
    footer: { js: '//# sourceURL=node:internal/roundtrip' },
    plugins: [nodeRuntimePlugin()],
  });
}

async function buildPackages() {
  const built = Object.entries(bundles).map(async ([name, specifiers]) => {
    return { name, ...(await bundlePackages(name, specifiers)) };
  });
  return Promise.all(built);
}

async function bundleText(options: BuildOptions): Promise<string> {
  const result = await build({ ...options, write: false });
  return result.outputFiles?.[0]?.text ?? '';
}

function source(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

// Builds everything that the embedded engine loads: the framed document, the worker, bundles of packages.
// Node only; called by the site's build, by tests and by the bench.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import type { EngineAssets } from '../assets.ts';
import { nodeRuntimePlugin } from '../node/bundle-plugin.ts';
import { followedBundle, type PackageEntry } from '../protocol.ts';
import { sqliteBinary, sqliteBundle } from '../worker/program/sqlite-builtin.ts';
import { asFunction, bundlePackages } from './bundle-packages.ts';
import { restoreClassNames } from './class-names.ts';
import { bundleBases, bundles, firstBundles } from './packages.ts';

/** The files by name, and their addresses relative to wherever they will be served. */
export interface BuiltAssets {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
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
  for (const [name, content] of Object.entries(files)) await writeFile(join(outDir, name), content);
  return assets;
}

/** Builds the files in memory. Names hold a hash of the contents, so they may be cached for ever. */
export async function makeEngineAssets(): Promise<BuiltAssets> {
  const files: Record<string, string | Uint8Array> = {};
  const add = (name: string, extension: string, content: string | Uint8Array): string => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const file = `${name}-${hash}.${extension}`;
    files[file] = content;
    return file;
  };
  const [host, worker, packages, sqlite] = await Promise.all([
    buildHost(),
    buildWorker(),
    buildPackages(),
    buildSqlite(),
  ]);
  const addresses: Record<string, string> = {};
  const entries: Record<string, PackageEntry> = {};
  for (const { name, code, followed, entries: own } of packages) {
    addresses[name] = add(name, 'js', code);
    if (followed !== undefined) addresses[followedBundle(name)] = add(followedBundle(name), 'js', followed);
    Object.assign(entries, own);
  }
  addresses[sqliteBundle] = add('sqlite', 'js', sqlite.code);
  addresses[sqliteBinary] = add('sqlite', 'wasm', sqlite.binary);
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

async function buildWorker(): Promise<string> {
  const script = await bundleText({
    ...common,
    entryPoints: [source('../worker/main.ts')],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    // Traces tell the engine's own frames by this name.
    footer: { js: '//# sourceURL=node:internal/roundtrip' },
    plugins: [nodeRuntimePlugin()],
  });
  return restoreClassNames(script);
}

async function buildPackages() {
  const built = Object.entries(bundles).map(async ([name, specifiers]) => {
    const base = bundleBases[name];
    const from = base === undefined ? undefined : { name: base, specifiers: bundles[base] ?? [] };
    return { name, ...(await bundlePackages(name, specifiers, from)) };
  });
  return Promise.all(built);
}

async function buildSqlite(): Promise<{ code: string; binary: Uint8Array }> {
  const code = await bundleText({
    ...common,
    ...asFunction('node:internal/sqlite'),
    entryPoints: [source('../sqlite/index.ts')],
    keepNames: true,
    // It looks for its `.wasm` file beside itself; it is handed the bytes instead.
    define: { 'import.meta.url': '"file:///sqlite/index.js"' },
  });
  const binary = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');
  return { code, binary: await readFile(binary) };
}

async function bundleText(options: BuildOptions): Promise<string> {
  const result = await build({ ...options, write: false });
  return result.outputFiles?.[0]?.text ?? '';
}

function source(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

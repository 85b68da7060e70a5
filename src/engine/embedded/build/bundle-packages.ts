// Bundles npm packages for programs in the embedded engine. For the build step.
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { followedBundle, type PackageEntry } from '../protocol.ts';
import { moduleKey, modulesFromBase } from './base-modules.ts';

const require = createRequire(import.meta.url);

/** What the bundle's own entry goes by while it is made. */
const entryName = 'roundtrip-bundle.cjs';

/** A finished bundle. */
export interface PackageBundle {
  readonly code: string;
  /** The same with every `async` function lowered; undefined when there is none. */
  readonly followed: string | undefined;
  readonly entries: Readonly<Record<string, PackageEntry>>;
}

/** A bundle whose modules another one does without. */
export interface BaseBundle {
  readonly name: string;
  readonly specifiers: readonly string[];
}

/**
 * Bundles the modules `specifiers` into one function, which imports nothing. It makes `module.exports` an object with a
 * getter for each specifier, which evaluates that module when it is first read.
 */
export async function bundlePackages(
  bundle: string,
  specifiers: readonly string[],
  base?: BaseBundle,
): Promise<PackageBundle> {
  const entries: Record<string, { -readonly [Field in keyof PackageEntry]: PackageEntry[Field] }> = {};
  const lines: string[] = [];
  for (const [index, specifier] of specifiers.entries()) {
    const key = moduleKey(index);
    // Node itself says which names a module exports; for CommonJS nothing else could.
    const namespace = (await import(specifier)) as Record<string, unknown>;
    const exports = Object.keys(namespace);
    // Node adds this name for CommonJS alone.
    const commonjs = exports.includes('module.exports');
    entries[specifier] = { bundle, key, exports, commonjs, followed: false, base: base?.name ?? null };
    lines.push(`get ${key}() { return require(${JSON.stringify(specifier)}); },`);
  }
  const plugins = (from: string | undefined): Plugin[] => [
    entriesAsImports,
    builtinsFromRuntime,
    charsetsFromBrowser,
    ...(base && from !== undefined ? [modulesFromBase(from, base.specifiers)] : []),
  ];
  const options: BuildOptions = {
    stdin: {
      contents: `module.exports = {\n${lines.join('\n')}\n};`,
      resolveDir: import.meta.dirname,
      sourcefile: entryName,
    },
    bundle: true,
    write: false,
    minify: true,
    target: 'es2023',
    platform: 'node',
    // Fastify looks there for what asked for a plugin, and does without where there is none.
    define: { 'require.cache': 'undefined' },
    legalComments: 'none',
    // Traces show this name, and no one's machine.
    ...asFunction(`file:///app/node_modules/${bundle}/index.js`),
    plugins: plugins(base?.name),
  };
  const lowered = { 'async-await': false, 'async-generator': false, 'for-await': false };
  const [code, generators] = await Promise.all([
    bundleText(options),
    bundleText({ ...options, supported: lowered, plugins: plugins(base && followedBundle(base.name)) }),
  ]);
  const followed = generators === code ? undefined : generators;
  for (const entry of Object.values(entries)) entry.followed = followed !== undefined;
  return { code, followed, entries };
}

/** Options for a bundle that is an ES module with one export: a function of `module`, which goes by `name` in traces. */
export function asFunction(name: string): BuildOptions {
  return {
    format: 'cjs',
    banner: { js: 'export default(function(module){' },
    footer: { js: `});\n//# sourceURL=${name}` },
  };
}

async function bundleText(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles?.[0]?.text ?? '';
}

/** The modules themselves are resolved as for `import`; `require` in the entry only puts their evaluation off. */
const entriesAsImports: Plugin = {
  name: 'entries-as-imports',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, importer, kind, resolveDir }) => {
      if (kind !== 'require-call' || !importer.endsWith(entryName)) return undefined;
      return builder.resolve(path, { kind: 'import-statement', resolveDir });
    });
  },
};

/** Decoding needs none of iconv-lite's tables. */
const charsetsFromBrowser: Plugin = {
  name: 'charsets-from-browser',
  setup(builder) {
    builder.onLoad({ filter: /iconv-lite\/encodings\/dbcs-data\.js$/ }, ({ path }) => {
      const tables = JSON.stringify(require(path));
      const maker = JSON.stringify(fileURLToPath(new URL('browser-charsets.ts', import.meta.url)));
      return { contents: `module.exports = require(${maker}).browserCharsets(${tables});` };
    });
  },
};

/** Node's modules come from the program's runtime, when the importing code first runs. */
const builtinsFromRuntime: Plugin = {
  name: 'builtins-from-runtime',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path }) => {
      if (!isBuiltin(path)) return undefined;
      return { path: path.replace(/^node:/, ''), namespace: 'builtin' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = __roundtrip.builtin(${JSON.stringify(path)});`,
    }));
    // Its main file asks V8 for call sites, to name the callers of deprecated functions; this one does not.
    builder.onResolve({ filter: /^depd$/ }, () => ({ path: require.resolve('depd/lib/browser/index.js') }));
  },
};

// Bundles npm packages for programs in the embedded engine. For the build step.
import { createRequire, isBuiltin } from 'node:module';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import type { PackageEntry } from '../protocol.ts';

const require = createRequire(import.meta.url);

/** A finished bundle. */
export interface PackageBundle {
  readonly code: string;
  /** The same with every `async` function lowered; undefined when there is none. */
  readonly followed: string | undefined;
  readonly entries: Readonly<Record<string, PackageEntry>>;
}

/** Bundles the modules `specifiers` into one ES module that imports nothing. */
export async function bundlePackages(bundle: string, specifiers: readonly string[]): Promise<PackageBundle> {
  const entries: Record<string, { -readonly [Field in keyof PackageEntry]: PackageEntry[Field] }> = {};
  const lines: string[] = [];
  for (const [index, specifier] of specifiers.entries()) {
    const key = `$${index}`;
    // Node itself says which names a module exports; for CommonJS nothing else could.
    const namespace = (await import(specifier)) as Record<string, unknown>;
    const exports = Object.keys(namespace);
    entries[specifier] = { bundle, key, exports, commonjs: isCommonjs(specifier), followed: false };
    lines.push(`export * as ${key} from ${JSON.stringify(specifier)};`);
  }
  const options: BuildOptions = {
    stdin: { contents: lines.join('\n'), resolveDir: import.meta.dirname, sourcefile: 'bundle.mjs' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2023',
    platform: 'node',
    // Traces show this name, and no one's machine.
    footer: { js: `//# sourceURL=file:///app/node_modules/${bundle}/index.js` },
    legalComments: 'none',
    plugins: [builtinsFromRuntime],
  };
  const lowered = { 'async-await': false, 'async-generator': false, 'for-await': false };
  const [code, generators] = await Promise.all([
    bundleText(options),
    bundleText({ ...options, supported: lowered }),
  ]);
  const followed = generators === code ? undefined : generators;
  for (const entry of Object.values(entries)) entry.followed = followed !== undefined;
  return { code, followed, entries };
}

async function bundleText(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles?.[0]?.text ?? '';
}

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

function isCommonjs(specifier: string): boolean {
  try {
    const loaded: unknown = require(specifier);
    return !(
      typeof loaded === 'object' &&
      loaded !== null &&
      Object.prototype.toString.call(loaded) === '[object Module]'
    );
  } catch {
    return false;
  }
}

// npm packages as CommonJS texts, for programs that tests run in the embedded runtime.
import { builtinModules } from 'node:module';
import { build } from 'esbuild';

const external = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** Bundles each package on its own; built-in modules stay `require` calls. */
export async function bundlePackages(names: string[]): Promise<Record<string, string>> {
  const entries = names.map(async (name): Promise<[string, string]> => {
    const contents = `module.exports = require(${JSON.stringify(name)})`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      keepNames: true,
      external,
      logLevel: 'error',
    });
    return [name, outputFiles[0]!.text];
  });
  return Object.fromEntries(await Promise.all(entries));
}

// Lets a bundle take modules from another bundle instead of holding them itself. For the build step.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** The key under which a bundle offers the module of its nth specifier. */
export function moduleKey(index: number): string {
  return `$${index}`;
}

/** Takes the modules `specifiers` from the bundle of that name, which must have been evaluated or be ready to be. */
export function modulesFromBase(bundle: string, specifiers: readonly string[]): Plugin {
  const modules = new Map<string, { readonly specifier: string; readonly key: string }>();
  for (const [index, specifier] of specifiers.entries()) {
    const path = fileURLToPath(import.meta.resolve(specifier));
    modules.set(path, { specifier, key: moduleKey(index) });
  }
  return {
    name: 'modules-from-base',
    setup(builder) {
      builder.onLoad({ filter: /\.js$/ }, async ({ path }) => {
        const found = modules.get(path);
        if (!found) return undefined;
        const names = Object.keys((await import(found.specifier)) as object);
        const source = `const module = __roundtrip.bundle(${JSON.stringify(bundle)}).${found.key};`;
        return { contents: [source, ...names.map(exportLine)].join('\n') };
      });
    },
  };
}

function exportLine(name: string): string {
  return name === 'default' ? 'export default module.default;' : `export const ${name} = module.${name};`;
}

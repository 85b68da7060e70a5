// A Vite plugin that offers the declarations of collect-types.ts as lazily loaded modules, one a package.
// Node only; imported by astro.config.mjs.
import { collectTypes, type TypeFiles } from './collect-types.ts';

const id = 'virtual:editor-types';
const resolved = `\0${id}`;

/** The shape of Vite's plugin that is needed here, so that this file depends on no version of Vite. */
interface TypesPlugin {
  name: string;
  configResolved(config: { root: string }): void;
  resolveId(source: string): string | undefined;
  load(source: string): string | undefined;
}

/** Provides `virtual:editor-types`: for each package a function that imports `virtual:editor-types/<package>`. */
export function editorTypes(): TypesPlugin {
  let root = process.cwd();
  let collected: Record<string, TypeFiles> | undefined;
  return {
    name: 'roundtrip:editor-types',
    configResolved(config) {
      root = config.root;
    },
    resolveId(source) {
      return source === id || source.startsWith(`${id}/`) ? `\0${source}` : undefined;
    },
    load(source) {
      if (!source.startsWith(resolved)) return undefined;
      collected ??= collectTypes(root);
      if (source === resolved) {
        const lines = Object.keys(collected).map((name) => {
          return `${JSON.stringify(name)}: () => import(${JSON.stringify(`${id}/${name}`)})`;
        });
        return `export default { ${lines.join(', ')} };`;
      }
      const files = collected[source.slice(resolved.length + 1)];
      // JSON.parse of a string is read faster than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(files))});`;
    },
  };
}

// A Vite plugin that offers the declarations of collect-types.ts as one lazily loaded module.
// Node only; imported by astro.config.mjs.
import { collectTypes } from './collect-types.ts';

const id = 'virtual:editor-types';
const resolved = `\0${id}`;

/** The shape of Vite's plugin that is needed here, so that this file depends on no version of Vite. */
interface TypesPlugin {
  name: string;
  configResolved(config: { root: string }): void;
  resolveId(source: string): string | undefined;
  load(source: string): string | undefined;
}

/** Provides `virtual:editor-types`, whose default export is a `Record` of texts by path. */
export function editorTypes(): TypesPlugin {
  let root = process.cwd();
  let module: string | undefined;
  return {
    name: 'roundtrip:editor-types',
    configResolved(config) {
      root = config.root;
    },
    resolveId(source) {
      return source === id ? resolved : undefined;
    },
    load(source) {
      if (source !== resolved) return undefined;
      // JSON.parse of a string is read faster than an object literal of this size.
      module ??= `export default JSON.parse(${JSON.stringify(JSON.stringify(collectTypes(root)))});`;
      return module;
    },
  };
}

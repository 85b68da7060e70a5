// Texts of small modules that present what is not a file of the program as an ES module. For the worker's linker.
import type { PackageEntry } from '../../protocol.ts';
import { probe } from './compile.ts';

/** A built-in module: its properties as they are now. */
export function builtinModule(name: string, names: readonly string[]): string {
  return reExport(`const m=${probe}.builtin(${JSON.stringify(name)});`, names, 'm');
}

/** A module of a bundled npm package. It is evaluated when this one is. */
export function packageModule({ key, exports, commonjs }: PackageEntry, bundle: string): string {
  const head = `const m=${probe}.bundle(${JSON.stringify(bundle)}).${key};`;
  const names = exports.filter((name) => name !== 'default' && name !== 'module.exports');
  if (commonjs) return reExport(`${head}export{m as "module.exports"};`, names, 'm', 'm??{}');
  return reExport(head, names, exports.includes('default') ? 'm.default' : undefined);
}

/** A CommonJS file; it runs when this module does. */
export function commonjsModule(path: string, names: readonly string[]): string {
  const head = `const m=${probe}.commonjs(${JSON.stringify(path)});export{m as "module.exports"};`;
  return reExport(head, names, 'm', 'm??{}');
}

/** A JSON file. Parsing it when it runs gives every importer the same object, as in Node. */
export function jsonModule(path: string): string {
  return `export default ${probe}.json(${JSON.stringify(path)});`;
}

function reExport(
  head: string,
  names: readonly string[],
  defaultValue: string | undefined,
  from = 'm',
): string {
  const values = names.map((name, index) => `$${index}=n[${JSON.stringify(name)}]`);
  const list = names.map((name, index) => `$${index} as ${JSON.stringify(name)}`);
  const bound = values.length > 0 ? `const n=${from},${values.join(',')};export{${list.join(',')}};` : '';
  return head + bound + (defaultValue === undefined ? '' : `export default ${defaultValue};`);
}

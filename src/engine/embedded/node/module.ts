// `node:module`.
import { invalidArgValue } from './errors.ts';
import { program } from './program.ts';
import { fileURLToPath } from './url/file-url.ts';
import { path } from './path.ts';

/** Makes the module for a registry of built-ins. */
export function makeModule(builtins: Readonly<Record<string, unknown>>): unknown {
  const withoutPrefix = (name: string) => name.replace(/^node:/, '');
  /** A module as CommonJS code sees itself. */
  class Module {
    id: string;
    path: string;
    exports: unknown = {};
    filename: string | null = null;
    loaded = false;
    children: unknown[] = [];
    paths: string[] = [];

    constructor(id = '') {
      this.id = id;
      this.path = path.dirname(id);
    }
  }
  const statics = {
    Module,
    builtinModules: Object.keys(builtins).filter((name) => name !== 'sqlite'),
    createRequire(from: string | URL) {
      const isUrl = from instanceof URL || (typeof from === 'string' && from.startsWith('file:'));
      if (!isUrl && !(typeof from === 'string' && path.isAbsolute(from))) {
        throw invalidArgValue(
          'filename',
          from,
          'must be a file URL object, file URL string, or absolute path string',
        );
      }
      const file = isUrl ? fileURLToPath(from) : from;
      const require = (id: string): unknown => {
        const name = withoutPrefix(id);
        return name in builtins ? builtins[name] : program.host.require(id, file);
      };
      const resolve = (id: string) =>
        withoutPrefix(id) in builtins ? id : path.resolve(path.dirname(file), id);
      return Object.assign(require, { resolve, cache: {}, extensions: {}, main: undefined });
    },
    enableCompileCache: () => ({ status: 3 }),
    findPackageJSON: () => undefined,
    findSourceMap: () => undefined,
    isBuiltin: (name: string) => withoutPrefix(name) in builtins,
    register: () => {},
    syncBuiltinESMExports: () => {},
  };
  return Object.assign(Module, statics);
}

// `node:module`.
import { invalidArgValue, nodeError, unavailable } from './errors.ts';
import { program } from './program.ts';
import { fileURLToPath } from './url/file-url.ts';
import { path } from './path.ts';
import { validateOneOf, validateString } from './validators.ts';

/** Makes the module for a registry of built-ins. */
export function makeModule(builtins: Readonly<Record<string, unknown>>): unknown {
  const files = () => builtins['fs'] as typeof import('node:fs');
  let warned = false;
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
    findPackageJSON(specifier?: unknown, base?: unknown) {
      if (specifier === undefined) throw missingArgs('specifier');
      const start = toPath(specifier === '.' || specifier === '..' ? base : specifier);
      if (start === undefined) return undefined;
      for (let folder = path.dirname(start); ; folder = path.dirname(folder)) {
        const candidate = path.join(folder, 'package.json');
        if (files().existsSync(candidate)) return candidate;
        if (folder === '/') return undefined;
      }
    },
    findSourceMap: () => undefined,
    isBuiltin: (name: string) => withoutPrefix(name) in builtins,
    register: () => {},
    stripTypeScriptTypes(code: unknown, options: { mode?: unknown; sourceUrl?: string } = {}) {
      validateString(code, 'code');
      validateOneOf(options.mode ?? 'strip', 'options.mode', ['strip', 'transform']);
      if (options.mode === 'transform') throw unavailable("The mode 'transform'", "Use the mode 'strip'.");
      if (!warned) {
        warned = true;
        const { emitWarning } = builtins['process'] as NodeJS.Process;
        const message = 'stripTypeScriptTypes is an experimental feature and might change at any time';
        emitWarning(message, 'ExperimentalWarning');
      }
      const stripped = program.host.stripTypes(code);
      return options.sourceUrl ? `${stripped}\n\n//# sourceURL=${options.sourceUrl}` : stripped;
    },
    syncBuiltinESMExports: () => {},
  };
  return Object.assign(Module, statics);
}

function toPath(value: unknown): string | undefined {
  if (value instanceof URL || (typeof value === 'string' && value.startsWith('file:')))
    return fileURLToPath(value);
  return typeof value === 'string' && path.isAbsolute(value) ? value : undefined;
}

function missingArgs(name: string): Error {
  return nodeError(TypeError, 'ERR_MISSING_ARGS', `The "${name}" argument must be specified`);
}

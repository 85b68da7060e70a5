// CommonJS files: `require`, `module.exports`, and JSON. For the worker.
import { fault, noExcerpt } from '../../../source/fault.ts';
import type { PackageEntry } from '../../protocol.ts';
import { evaluateScript, scriptHead } from '../primordials.ts';
import type { Linker } from './linker.ts';
import type { ModuleLoader } from './load.ts';
import { fileAddress, folderOf } from './paths.ts';
import { resolveRequire } from './resolve.ts';
import type { Unit } from './unit.ts';

/** What a CommonJS file calls `module`. */
interface CommonjsModule {
  id: string;
  readonly path: string;
  exports: unknown;
  readonly filename: string;
  loaded: boolean;
  readonly children: CommonjsModule[];
  readonly paths: string[];
}

/** Runs CommonJS files, each once. */
export class Commonjs {
  readonly #loader: ModuleLoader;
  readonly #linker: Linker;
  readonly #packages: Readonly<Record<string, PackageEntry>>;
  /** By path; a program sees it as `require.cache`. */
  readonly #modules = Object.create(null) as Record<string, CommonjsModule>;
  readonly #main: string;
  readonly #json = new Map<string, unknown>();

  /** `main` is the file that the program starts with. */
  constructor(
    loader: ModuleLoader,
    linker: Linker,
    packages: Readonly<Record<string, PackageEntry>>,
    main: string,
  ) {
    this.#loader = loader;
    this.#linker = linker;
    this.#packages = packages;
    this.#main = main;
  }

  /** `require(id)` in a file. Throws as Node does. */
  readonly require = (id: string, from: string): unknown => {
    const target = resolveRequire(id, from, this.#loader.world);
    if (target.kind === 'builtin')
      return (this.#loader.world.builtins as Record<string, unknown>)[target.name];
    if (target.kind === 'package') return this.#requirePackage(target.specifier);
    const unit = this.#loader.unit(target.path);
    if (unit.format === 'json') return this.json(target.path);
    if (unit.format === 'commonjs') return this.run(target.path);
    return this.#linker.required.require(target.path, from);
  };

  /** A file's `module.exports`, after running it when it has not run yet. */
  readonly run = (path: string): unknown => {
    const known = this.#modules[path];
    if (known) return known.exports;
    const unit = this.#loader.unit(path);
    const module = this.#makeModule(path);
    this.#modules[path] = module;
    const require = Object.assign((id: string) => this.require(id, path), {
      resolve: (id: string) => {
        const target = resolveRequire(id, path, this.#loader.world);
        return target.kind === 'file' ? target.path : id;
      },
      main: this.#modules[this.#main],
      extensions: {},
      cache: this.#modules,
    });
    try {
      evaluate(unit).call(module.exports, module.exports, require, module, path, folderOf(path));
    } catch (error) {
      delete this.#modules[path];
      throw error;
    }
    module.loaded = true;
    return module.exports;
  };

  /** The value of a JSON file, the same for everybody. */
  readonly json = (path: string): unknown => {
    if (this.#json.has(path)) return this.#json.get(path);
    const unit = this.#loader.unit(path);
    try {
      const value: unknown = JSON.parse(unit.edits.source);
      this.#json.set(path, value);
      return value;
    } catch (error) {
      const message = `${path}: ${error instanceof Error ? error.message : String(error)}`;
      const at = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
      const problem = new SyntaxError(message);
      problem.stack = `SyntaxError: ${message}\n    at parse (<anonymous>)`;
      throw fault(problem, {
        location: unit.lines.locate(at),
        excerpt: noExcerpt,
        hint: 'JSON allows no comments and no comma at the end of a list.',
      });
    }
  };

  #makeModule(path: string): CommonjsModule {
    const folder = folderOf(path);
    const id = path === this.#main ? '.' : path;
    const paths = folder.split('/').map((_, index, parts) => {
      return `${parts.slice(0, parts.length - index).join('/')}/node_modules`;
    });
    return { id, path: folder, exports: {}, filename: path, loaded: false, children: [], paths };
  }

  #requirePackage(specifier: string): unknown {
    const namespace = this.#linker.namespaces.get(specifier);
    if (namespace) return this.#packages[specifier]?.commonjs ? namespace['default'] : namespace;
    const hint = `Write the name out in full, as in require('${specifier}'), or use import.`;
    throw fault(new Error(`The package ${specifier} was not loaded before it was required`), { hint });
  }
}

type Wrapped = (
  this: unknown,
  exports: unknown,
  require: unknown,
  module: unknown,
  filename: string,
  dirname: string,
) => void;

function evaluate(unit: Unit): Wrapped {
  if (!unit.edited) {
    unit.edits.prepend(`${scriptHead()}(function (exports, require, module, __filename, __dirname) {`);
    unit.edited = unit.edits.apply(`})\n//# sourceURL=${fileAddress(unit.path)}`);
  }
  return evaluateScript(unit.edited.code) as Wrapped;
}

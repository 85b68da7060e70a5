// Reads the files of the program that an import leads to, and the files that those import. For the worker's linker.
import type { ModuleRequest } from '../../../source/module-record.ts';
import type { RuntimeFiles } from '../../node/index.ts';
import type { PackageEntry } from '../../protocol.ts';
import { checkImports, type Sources } from './exports.ts';
import { dataSource } from './data-address.ts';
import { checkImportable } from './import-attributes.ts';
import { fileAddress, folderOf, joinPath } from './paths.ts';
import { resolveImport, resolveRequire, type World } from './resolve.ts';
import type { Target, Unit } from './unit.ts';

/** What the files come from. */
export interface LoaderOptions {
  readonly files: RuntimeFiles;
  readonly builtins: Record<string, unknown>;
  readonly packages: Readonly<Record<string, PackageEntry>>;
  /** Compiles a file. Throws with `faultDetails` when it cannot be parsed. */
  compile(path: string, source: string, packageType: string | undefined): Unit;
  /** Says what Node would warn of. */
  warn(message: string, code: string): void;
}

/** What a graph of files needs from outside. */
export interface Needs {
  /** npm modules that are imported. */
  readonly imported: ReadonlySet<string>;
  /** npm modules that `require` asks for. */
  readonly required: ReadonlySet<string>;
  /** ES modules of the program that `require` asks for, by path. */
  readonly requiredModules: ReadonlySet<string>;
  readonly builtins: ReadonlySet<string>;
}

const decoder = new TextDecoder();

/** Knows every file of the program that has been loaded. */
export class ModuleLoader {
  readonly #options: LoaderOptions;
  readonly #units = new Map<string, Unit>();
  readonly #typeless = new Set<string>();
  readonly world: World;
  readonly sources: Sources;

  constructor(options: LoaderOptions) {
    const { files, builtins, packages } = options;
    this.#options = options;
    this.world = {
      builtins,
      packages,
      isFile: (path) => !path.endsWith('/') && files.read(path) !== undefined,
      isFolder: (path) => files.list(path) !== undefined,
      packageOf: (file) => this.#packageOf(file),
    };
    this.sources = {
      unit: (path) => this.unit(path),
      builtin: (name) => builtins[name],
      package: (specifier) => {
        const entry = packages[specifier];
        if (!entry) throw new Error(`No package ${specifier} is bundled.`);
        return entry;
      },
    };
  }

  /** The loaded file of a path, if it is one. */
  loaded(path: string): Unit | undefined {
    return this.#units.get(path);
  }

  /** All files that have been loaded. */
  loadedUnits(): Iterable<Unit> {
    return this.#units.values();
  }

  /** Loads one file, without what it imports. Throws with `faultDetails` when it cannot be parsed. */
  unit(path: string): Unit {
    const known = this.#units.get(path);
    if (known) return known;
    const owner = this.#packageOf(path);
    const type = packageType(owner?.contents);
    const unit = this.#options.compile(path, this.#text(path), type);
    this.#units.set(path, unit);
    if (owner && type === 'none' && unit.format === 'module' && /\.[jt]s$/.test(path)) {
      this.#warnTypeless(path, joinPath(owner.folder, 'package.json'));
    }
    return unit;
  }

  #text(path: string): string {
    if (path.startsWith('data:')) return dataSource(path);
    const bytes = this.#options.files.read(path);
    if (!bytes) throw new Error(`Cannot find module '${path}'`);
    return decoder.decode(bytes);
  }

  /** Once for each package.json. */
  #warnTypeless(path: string, table: string): void {
    if (this.#typeless.has(table)) return;
    this.#typeless.add(table);
    const message =
      `Module type of ${fileAddress(path)} is not specified and it doesn't parse as CommonJS.\n` +
      'Reparsing as ES module because module syntax was detected. This incurs a performance overhead.\n' +
      `To eliminate this warning, add "type": "module" to ${table}.`;
    this.#options.warn(message, 'MODULE_TYPELESS_PACKAGE_JSON');
  }

  /**
   * Loads a file and all that it imports, and checks every imported name.
   * Throws like Node, with `faultDetails`.
   */
  loadGraph(path: string): Needs {
    const imported = new Set<string>();
    const required = new Set<string>();
    const requiredModules = new Set<string>();
    const builtins = new Set<string>();
    const visited = new Set<Unit>();
    const visit = (unit: Unit) => {
      if (visited.has(unit)) return;
      visited.add(unit);
      for (const request of unit.record.requests) {
        const target = unit.targets.get(request) ?? this.#follow(unit, request);
        unit.targets.set(request, target);
        if (target.kind === 'package') imported.add(target.specifier);
        if (target.kind === 'builtin') builtins.add(target.name);
        if (target.kind === 'file') visit(this.unit(target.path));
      }
      for (const specifier of unit.dynamic.required) {
        const target = this.#required(specifier, unit.path);
        if (target?.kind === 'package') required.add(target.specifier);
        if (target?.kind === 'builtin') builtins.add(target.name);
        if (target?.kind !== 'file') continue;
        const below = this.unit(target.path);
        visit(below);
        if (below.format === 'module') requiredModules.add(target.path);
      }
    };
    visit(this.unit(path));
    for (const unit of visited) checkImports(unit, this.sources);
    return { imported, required, requiredModules, builtins };
  }

  #follow(unit: Unit, request: ModuleRequest): Target {
    const location = unit.lines.locate(request.start);
    const target = resolveImport(request.specifier, unit.path, this.world, location);
    if (target.kind === 'file') {
      checkImportable(target.path, request.specifier, request.attributes?.type, location);
    }
    return target;
  }

  /** A `require` that leads nowhere is an error only when it runs. */
  #required(specifier: string, from: string): Target | undefined {
    try {
      return resolveRequire(specifier, from, this.world);
    } catch {
      return undefined;
    }
  }

  #packageOf(file: string): ReturnType<World['packageOf']> {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      const bytes = this.#options.files.read(folder === '/' ? '/package.json' : `${folder}/package.json`);
      if (bytes) return { folder, contents: readTable(decoder.decode(bytes)) };
      if (folder === '/') return undefined;
    }
  }
}

/** `none` when there is a package.json without a `type`. */
function packageType(contents: Record<string, unknown> | undefined): string | undefined {
  const type = contents?.['type'];
  return typeof type === 'string' ? type : contents && 'none';
}

/** Node refuses a broken package.json; here the program runs as if it were empty. */
function readTable(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

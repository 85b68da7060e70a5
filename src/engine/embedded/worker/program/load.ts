// Reads the files of the program that an import leads to, and the files that those import. For the worker's linker.
import { fault, noExcerpt } from '../../../source/fault.ts';
import type { ModuleRequest } from '../../../source/module-record.ts';
import { nodeError } from '../../node/errors.ts';
import type { RuntimeFiles } from '../../node/index.ts';
import type { PackageEntry } from '../../protocol.ts';
import type { Sites } from '../monitor/sites.ts';
import { compile } from './compile.ts';
import { checkImports, type Sources } from './exports.ts';
import { fileAddress, folderOf } from './paths.ts';
import { resolveImport, resolveRequire, type World } from './resolve.ts';
import type { Target, Unit } from './unit.ts';

/** What the files come from. */
export interface LoaderOptions {
  readonly files: RuntimeFiles;
  readonly builtins: Record<string, unknown>;
  readonly packages: Readonly<Record<string, PackageEntry>>;
  readonly sites: Sites;
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

  /** Loads one file, without what it imports. Throws with `faultDetails` when it cannot be parsed. */
  unit(path: string): Unit {
    const known = this.#units.get(path);
    if (known) return known;
    const bytes = this.#options.files.read(path);
    if (!bytes) throw new Error(`Cannot find module '${path}'`);
    const unit = compile(
      path,
      decoder.decode(bytes),
      packageType(this.#packageOf(path)?.contents),
      this.#options.sites,
    );
    this.#units.set(path, unit);
    return unit;
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
    if (target.kind === 'file' && target.path.endsWith('.json') && request.attributes?.type !== 'json') {
      const message = `Module "${fileAddress(target.path)}" needs an import attribute of "type: json"`;
      const hint = `Write: from '${request.specifier}' with { type: 'json' }`;
      throw fault(nodeError(TypeError, 'ERR_IMPORT_ATTRIBUTE_MISSING', message), {
        location,
        hint,
        excerpt: noExcerpt,
      });
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

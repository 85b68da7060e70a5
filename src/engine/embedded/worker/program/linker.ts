// Turns loaded files into native modules at blob addresses and runs them. For the worker.
import { followAsync } from '../../../source/follow-async.ts';
import type { ModuleRequest } from '../../../source/module-record.ts';
import { followedBundle } from '../../protocol.ts';
import { codeAddress, dataAddress } from '../primordials.ts';
import type { Bundles } from './bundles.ts';
import { circleDriver, findCircle, memberFacade, readThrough, wrapMember } from './circular.ts';
import { contextCalls, probe } from './compile.ts';
import { builtinNames } from './exports.ts';
import { explainMissingGlobal } from './commonjs-globals.ts';
import { checkImportable, importType } from './import-attributes.ts';
import type { ModuleLoader } from './load.ts';
import { fileAddress, folderOf } from './paths.ts';
import { RequiredModules } from './required-modules.ts';
import { filePath, isPath, resolveImport } from './resolve.ts';
import type { SqliteBuiltin } from './sqlite-builtin.ts';
import type { Target, Unit } from './unit.ts';
import { builtinModule, commonjsModule, jsonModule, packageModule } from './wrappers.ts';

/** Imports `node:async_hooks` on the program's behalf. */
const CONTEXT_STORAGE = 'hono/context-storage';

/** What the linker works with. */
export interface LinkerOptions {
  readonly loader: ModuleLoader;
  readonly bundles: Bundles;
  readonly sqlite: SqliteBuiltin;
  /** The file that the program starts with. */
  readonly main: string;
  /** Keeps the program alive while something is being imported. */
  hold(): () => void;
}

/** Imports modules, by file or by specifier. */
export class Linker {
  readonly #options: LinkerOptions;
  readonly #builtins = new Map<string, string>();
  readonly #packages = new Map<string, string>();
  /** Namespaces of npm modules, for `require`. */
  readonly namespaces = new Map<string, Record<string, unknown>>();
  /** Whether `await` has to carry the program's `AsyncLocalStorage`. Holds for files linked from then on. */
  #followsAsync = false;
  /** ES modules of the program, for `require`. */
  readonly required: RequiredModules;

  constructor(options: LinkerOptions) {
    this.#options = options;
    this.required = new RequiredModules(options.loader);
  }

  /** Loads, links and evaluates a file. Rejects as Node does. */
  async importFile(path: string): Promise<unknown> {
    const { loader, sqlite } = this.#options;
    const { imported, required, requiredModules, builtins } = loader.loadGraph(path);
    if (builtins.has('sqlite')) await sqlite.load();
    if (builtins.has('async_hooks') || imported.has(CONTEXT_STORAGE)) this.#followsAsync = true;
    await this.#prepare(imported);
    await this.#preload(required);
    for (const module of requiredModules) {
      if (module !== path) await this.required.evaluate(module, (unit) => this.#link(unit));
    }
    const unit = loader.unit(path);
    const address = this.#link(unit);
    try {
      return await import(address);
    } catch (error) {
      if (unit.format === 'module') explainMissingGlobal(error, path, loader.world.packageOf(path));
      throw error;
    }
  }

  /** `import(specifier)` in a file. */
  readonly importer =
    (from: string) =>
    async (specifier: unknown, options?: unknown): Promise<unknown> => {
      const release = this.#options.hold();
      try {
        const type = importType(options);
        const target = resolveImport(String(specifier), from, this.#options.loader.world);
        if (target.kind === 'file') {
          checkImportable(target.path, String(specifier), type, undefined);
          return await this.importFile(target.path);
        }
        if (target.kind === 'package') await this.#prepare(new Set([target.specifier]));
        if (target.kind === 'builtin' && target.name === 'sqlite') await this.#options.sqlite.load();
        return await import(this.#address(target));
      } finally {
        release();
      }
    };

  /** `import.meta` of a file. */
  readonly meta = (path: string): object => {
    const { loader, main } = this.#options;
    return {
      dirname: folderOf(path),
      filename: path,
      main: path === main,
      resolve: (specifier: string) => {
        if (isPath(specifier)) return fileAddress(filePath(specifier, path));
        const target = resolveImport(specifier, path, loader.world);
        return target.kind === 'file'
          ? fileAddress(target.path)
          : target.kind === 'builtin'
            ? `node:${target.name}`
            : fileAddress(`/app/node_modules/${target.specifier}`);
      },
      url: fileAddress(path),
    };
  };

  /** Gets the code of npm modules ready. */
  async #prepare(specifiers: ReadonlySet<string>): Promise<void> {
    const { bundles, loader } = this.#options;
    const missing = [...specifiers].filter((specifier) => !this.#packages.has(specifier));
    await Promise.all(
      missing.map(async (specifier) => {
        const entry = loader.sources.package(specifier);
        const bundle = this.#followsAsync && entry.followed ? followedBundle(entry.bundle) : entry.bundle;
        const { base } = entry;
        if (base !== null) {
          await bundles.prepare(bundle === entry.bundle ? base : followedBundle(base));
        }
        await bundles.prepare(bundle);
        this.#packages.set(specifier, dataAddress(packageModule(entry, bundle)));
      }),
    );
  }

  /** Evaluates npm modules ahead of time, because `require` cannot wait for them. */
  async #preload(specifiers: ReadonlySet<string>): Promise<void> {
    await this.#prepare(specifiers);
    for (const specifier of specifiers) {
      if (!this.namespaces.has(specifier)) {
        const address = this.#address({ kind: 'package', specifier });
        this.namespaces.set(specifier, (await import(address)) as Record<string, unknown>);
      }
    }
  }

  #address(target: Target): string {
    if (target.kind === 'file') return this.#link(this.#options.loader.unit(target.path));
    if (target.kind === 'package') {
      const address = this.#packages.get(target.specifier);
      if (address === undefined) throw new Error(`The package ${target.specifier} was not prepared.`);
      return address;
    }
    let address = this.#builtins.get(target.name);
    if (address === undefined) {
      const { builtins } = this.#options.loader.world as { builtins: Record<string, unknown> };
      address = dataAddress(builtinModule(target.name, builtinNames(builtins[target.name])));
      this.#builtins.set(target.name, address);
    }
    return address;
  }

  /** Makes a file's module, after those that it imports. */
  #link(unit: Unit): string {
    if (unit.address !== undefined) return unit.address;
    const { sources } = this.#options.loader;
    const circle = unit.format === 'module' ? findCircle(unit, sources) : undefined;
    if (circle) this.#linkCircle(circle);
    else {
      for (const [request, target] of unit.targets) this.#linkRequest(unit, request, target);
      unit.address = codeAddress(this.#text(unit));
    }
    return unit.address ?? '';
  }

  #linkRequest(unit: Unit, request: ModuleRequest, target: Target): void {
    const address = this.#address(target);
    const imported = target.kind === 'file' ? this.#options.loader.unit(target.path) : undefined;
    if (imported?.inCircle && request.names.every(({ local }) => local !== undefined)) {
      readThrough(unit, request, imported);
      unit.edits.insert(request.statement.start, `import${JSON.stringify(address)};`);
      return;
    }
    unit.edits.replace(request.start, request.end, JSON.stringify(address));
    const { attributes } = request;
    if (attributes) {
      const close = unit.edits.source.indexOf('}', attributes.end) + 1;
      unit.edits.blank(attributes.start, close);
    }
  }

  /** Makes the modules of a circle, and for each the module by which others import it. */
  #linkCircle(members: readonly Unit[]): void {
    const { sources } = this.#options.loader;
    const context = { sources, members, address: (target: Target) => this.#address(target) };
    const addresses = members.map((unit) => {
      unit.inCircle = true;
      const tail = wrapMember(unit, context);
      return codeAddress(this.#moduleText(unit, tail));
    });
    const driver = codeAddress(circleDriver(members, addresses));
    for (const unit of members) unit.address = codeAddress(memberFacade(unit, driver, sources));
  }

  #text(unit: Unit): string {
    if (unit.format === 'json') return jsonModule(unit.path);
    if (unit.format === 'commonjs') return commonjsModule(unit.path, unit.dynamic.commonjsExports);
    return this.#moduleText(unit);
  }

  #moduleText(unit: Unit, tail = ''): string {
    if (this.#followsAsync) followAsync(unit.program, unit.edits, contextCalls);
    if (unit.dynamic.topLevelAwait) unit.edits.prepend(`${probe}.started();`);
    unit.edited = unit.edits.apply(`${tail}//# sourceURL=${fileAddress(unit.path)}`);
    return unit.edited.code;
  }
}

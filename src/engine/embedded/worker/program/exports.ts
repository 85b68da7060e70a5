// Follows names through exports, so that a missing one is told with its place before anything runs.
// For the worker's linker.
import { fault } from '../../../source/fault.ts';
import type { ImportedName, ModuleRequest } from '../../../source/module-record.ts';
import type { PackageEntry } from '../../protocol.ts';
import type { Target, Unit } from './unit.ts';

/** What the names may come from. */
export interface Sources {
  unit(path: string): Unit;
  builtin(name: string): unknown;
  package(specifier: string): PackageEntry;
}

/** Where a name is really defined: in a file under a local name, or outside the program's files. */
export interface Origin {
  readonly unit: Unit;
  readonly name: string;
}

/** Names that a built-in module exports besides `default`. */
export function builtinNames(module: unknown): string[] {
  const own = Object.getOwnPropertyNames(module);
  const ofFunctions = ['length', 'name', 'prototype', 'arguments', 'caller', 'default'];
  return typeof module === 'function'
    ? own.filter((name) => !ofFunctions.includes(name))
    : own.filter((name) => name !== 'default');
}

/** Every name that a file exports, stars included; `default` is not passed on by a star. */
export function exportedNames(unit: Unit, sources: Sources, seen: Set<Unit> = new Set()): string[] {
  if (seen.has(unit)) return [];
  seen.add(unit);
  const names = new Set(unit.record.exports.map(({ name }) => name));
  if (unit.format === 'commonjs') {
    for (const name of ['default', 'module.exports', ...unit.dynamic.commonjsExports]) names.add(name);
  }
  for (const specifier of unit.record.stars) {
    const target = targetOf(unit, specifier);
    const below =
      target.kind === 'file'
        ? exportedNames(sources.unit(target.path), sources, seen)
        : namesOf(target, sources);
    for (const name of below) if (name !== 'default') names.add(name);
  }
  return [...names];
}

/** Where `name` of a file comes from; undefined when it exports no such name or it comes from outside the files. */
export function findOrigin(
  unit: Unit,
  name: string,
  sources: Sources,
  seen: Set<Unit> = new Set(),
): Origin | undefined {
  if (seen.has(unit)) return undefined;
  seen.add(unit);
  const own = unit.record.exports.find((exported) => exported.name === name);
  if (own && !own.from) return { unit, name };
  if (own?.from) {
    const target = targetOf(unit, own.from.specifier);
    if (target.kind !== 'file') return undefined;
    const next = sources.unit(target.path);
    return own.from.imported === '*'
      ? { unit: next, name: '*' }
      : findOrigin(next, own.from.imported, sources, seen);
  }
  for (const specifier of unit.record.stars) {
    const target = targetOf(unit, specifier);
    const found =
      target.kind === 'file' ? findOrigin(sources.unit(target.path), name, sources, seen) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Throws V8's SyntaxError when a file imports a name that is not there. */
export function checkImports(unit: Unit, sources: Sources): void {
  for (const [request, target] of unit.targets) {
    if (request.names.every(({ name }) => name === '*' || name === 'default') && target.kind !== 'file')
      continue;
    const available =
      target.kind === 'file' ? exportedNames(sources.unit(target.path), sources) : namesOf(target, sources);
    for (const imported of request.names) {
      if (imported.name !== '*' && !available.includes(imported.name)) {
        throw missingExport(unit, request, imported, target, available, sources);
      }
    }
  }
}

function missingExport(
  unit: Unit,
  request: ModuleRequest,
  { name, at }: ImportedName,
  target: Target,
  available: readonly string[],
  sources: Sources,
): SyntaxError {
  const of = target.kind === 'file' ? sources.unit(target.path) : undefined;
  const message =
    of?.format === 'commonjs'
      ? `Named export '${name}' not found. The requested module '${request.specifier}' is a CommonJS module, which may not support all module.exports as named exports.\nCommonJS modules can always be imported via the default export, for example using:\n\nimport pkg from '${request.specifier}';\nconst { ${name} } = pkg;\n`
      : `The requested module '${request.specifier}' does not provide an export named '${name}'`;
  const isType = of?.record.types.has(name) ?? false;
  const hint = isType
    ? `${name} is a type, and types are gone when the program runs: write import type { ${name} }.`
    : available.length === 0
      ? 'That module exports nothing.'
      : `It exports: ${available.slice(0, 12).join(', ')}${available.length > 12 ? ', …' : ''}.`;
  const local = request.names.find((imported) => imported.at === at)?.local;
  const carets = name === 'default' ? (local ?? name).length : name.length;
  return fault(new SyntaxError(message), {
    location: unit.lines.locate(at),
    hint,
    excerpt: { carets, tight: true },
  });
}

/** The names that a module outside of the program's files exports. */
export function namesOf(target: Target, sources: Sources): readonly string[] {
  if (target.kind === 'builtin') return ['default', ...builtinNames(sources.builtin(target.name))];
  return target.kind === 'package' ? sources.package(target.specifier).exports : [];
}

/** Where a specifier of a file leads. */
export function targetOf(unit: Unit, specifier: string): Target {
  for (const [request, target] of unit.targets) if (request.specifier === specifier) return target;
  throw new Error(`No target for ${specifier} in ${unit.path}.`);
}

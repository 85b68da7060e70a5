// Imports in a circle. A blob module cannot be named before it is made, so the modules of a circle become functions that
// one more module runs: first all up to their first `yield`, which is when function declarations come into being, as when
// native modules are linked, then each to its end. They read each other through objects of getters. For the linker.
import { child, children, nameOf, type SyntaxNode } from '../../../source/ast.ts';
import { findReferences } from '../../../source/references.ts';
import type { ModuleRequest } from '../../../source/module-record.ts';
import { probe } from './compile.ts';
import { exportedNames, findOrigin, namesOf, type Sources, targetOf } from './exports.ts';
import type { Target, Unit } from './unit.ts';

const namelessDefault = `${probe}_default`;
/** What the function of a module goes by in traces. */
export const moduleFunction = `${probe}_module`;

/** What the modules of a circle need from the linker. */
export interface CircleContext {
  readonly sources: Sources;
  /** The modules of the circle, in the order in which they are evaluated. */
  readonly members: readonly Unit[];
  /** The address of a module outside of the circle. */
  address(target: Target): string;
}

/** The files that import each other by way of `unit`, in the order of their evaluation; undefined when there are none. */
export function findCircle(unit: Unit, sources: Sources): Unit[] | undefined {
  const below = reachable(unit, sources, () => true);
  const members = [...below].filter((each) => reachable(each, sources, () => true).has(unit));
  if (members.length === 0) return undefined;
  const inside = new Set(members);
  return [...new Set([...reachable(unit, sources, (each) => inside.has(each)), unit])];
}

/** The files that a file imports, directly or not, each after those that it imports itself. */
function reachable(unit: Unit, sources: Sources, follow: (unit: Unit) => boolean): Set<Unit> {
  const entered = new Set<Unit>([unit]);
  const left = new Set<Unit>();
  const visit = (from: Unit) => {
    for (const target of from.targets.values()) {
      if (target.kind !== 'file') continue;
      const to = sources.unit(target.path);
      if (!follow(to)) continue;
      if (to === unit) left.add(unit);
      if (entered.has(to)) continue;
      entered.add(to);
      visit(to);
      left.add(to);
    }
  };
  visit(unit);
  if (left.delete(unit)) left.add(unit);
  return left;
}

/** Makes a module of a circle into one that exports its function. Returns what is to be added at its end. */
export function wrapMember(unit: Unit, { sources, members, address }: CircleContext): string {
  const { edits } = unit;
  let imports = '';
  let extra = 0;
  const importAs = (name: string, local: string, from: string) => {
    const quoted = JSON.stringify(from);
    imports +=
      name === '*'
        ? `import*as ${local} from${quoted};`
        : `import{${JSON.stringify(name)} as ${local}}from${quoted};`;
    return local;
  };
  const importExtra = (name: string, target: Target) =>
    importAs(name, `${probe}_${(extra += 1)}`, address(target));
  const memberOf = (target: Target) =>
    target.kind === 'file' ? members.find(({ path }) => path === target.path) : undefined;

  for (const [request, target] of unit.targets) {
    const member = memberOf(target);
    const names = request.names.filter(({ local }) => local !== undefined);
    if (member) readThrough(unit, request, member);
    else if (names.length === 0) imports += `import${JSON.stringify(address(target))};`;
    else for (const { name, local } of names) importAs(name, local ?? name, address(target));
  }
  /** An expression for an export that comes from another module. */
  const passedOn = (name: string, target: Target): string => {
    const member = memberOf(target);
    if (!member) return importExtra(name, target);
    if (name === '*') return readerOf(member);
    const origin = findOrigin(member, name, sources);
    if (!origin) return `${readerOf(member)}[${JSON.stringify(name)}]`;
    if (!members.includes(origin.unit))
      return importExtra(origin.name, { kind: 'file', path: origin.unit.path });
    return origin.name === '*'
      ? readerOf(origin.unit)
      : `${readerOf(origin.unit)}[${JSON.stringify(origin.name)}]`;
  };
  const getters = new Map<string, string>();
  for (const { name, local, from } of unit.record.exports) {
    getters.set(
      name,
      from ? passedOn(from.imported, targetOf(unit, from.specifier)) : (local ?? namelessDefault),
    );
  }
  for (const specifier of unit.record.stars) {
    const target = targetOf(unit, specifier);
    const below =
      target.kind === 'file' ? exportedNames(sources.unit(target.path), sources) : namesOf(target, sources);
    for (const name of below) {
      if (name !== 'default' && !getters.has(name)) getters.set(name, passedOn(name, target));
    }
  }
  for (const statement of children(unit.program, 'body')) eraseModuleSyntax(unit, statement);

  // The names of a namespace are sorted.
  const sorted = [...getters].sort(([a], [b]) => (a < b ? -1 : 1));
  const offered = sorted.map(([name, value]) => `get ${JSON.stringify(name)}(){return ${value}}`).join();
  const kind = unit.dynamic.topLevelAwait ? 'async function*' : 'function*';
  edits.prepend(
    `${imports}export default ${kind} ${moduleFunction}(){${probe}.offer(${JSON.stringify(unit.path)},{${offered}});yield;`,
  );
  return '}';
}

/** The text of the module that runs the functions, which are at `addresses`, in the order of `members`. */
export function circleDriver(members: readonly Unit[], addresses: readonly string[]): string {
  const imports = addresses.map((address, index) => `import f${index} from${JSON.stringify(address)};`);
  const wait = (index: number) => (members[index]?.dynamic.topLevelAwait ? 'await ' : '');
  const begin = members.map((_, index) => `const g${index}=f${index}();${wait(index)}g${index}.next();`);
  const run = members.map((_, index) => `${wait(index)}g${index}.next();`);
  return [...imports, ...begin, ...run].join('');
}

/** The text of a module by which others import a member, with the values that its exports have at the end. */
export function memberFacade(unit: Unit, driver: string, sources: Sources): string {
  const names = exportedNames(unit, sources);
  const values = names.map((name, index) => `$${index}=m[${JSON.stringify(name)}]`);
  const list = names.map((name, index) => `$${index} as ${JSON.stringify(name)}`);
  const head = `import${JSON.stringify(driver)};const m=${readerOf(unit)}`;
  return `${[head, ...values].join()};export{${list.join()}};`;
}

/** In `unit`, replaces an import of names from a member of a circle, so that it sees later changes too. */
export function readThrough(unit: Unit, request: ModuleRequest, from: Unit): void {
  const { edits } = unit;
  edits.blank(request.statement.start, request.statement.end);
  edits.mark(request.statement.start, ';');
  const reading = new Map<string, string>();
  for (const { name, local } of request.names) {
    if (local === undefined) continue;
    reading.set(local, name === '*' ? readerOf(from) : `${readerOf(from)}[${JSON.stringify(name)}]`);
  }
  for (const { name, start, end, form } of findReferences(unit.program, new Set(reading.keys()))) {
    const read = reading.get(name) ?? name;
    const text = form === 'call' ? `(0,${read})` : form === 'shorthand' ? `${name}:${read}` : read;
    edits.replace(start, end, text);
  }
}

/** Takes `export` away; the getters have its place. */
function eraseModuleSyntax({ edits }: Unit, statement: SyntaxNode): void {
  if (statement.type === 'ExportAllDeclaration') erase(statement.start, statement.end);
  if (statement.type === 'ImportDeclaration') erase(statement.start, statement.end);
  const declaration = child(statement, 'declaration');
  if (statement.type === 'ExportNamedDeclaration') {
    if (!declaration) erase(statement.start, statement.end);
    else edits.blank(statement.start, declaration.start);
  }
  if (statement.type !== 'ExportDefaultDeclaration' || !declaration) return;
  edits.blank(statement.start, declaration.start);
  const named = /^(Function|Class)Declaration$/.test(declaration.type) && nameOf(child(declaration, 'id'));
  if (!named) edits.insert(statement.start, `const ${namelessDefault}=`);

  function erase(start: number, end: number): void {
    edits.blank(start, end);
    edits.mark(start, ';');
  }
}

function readerOf(unit: Unit): string {
  return `${probe}.circular(${JSON.stringify(unit.path)})`;
}

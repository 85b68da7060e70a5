// What a module asks of others and offers to them, read from its syntax tree.
// For the embedded engine's linker.
import { child, children, forEachChild, nameOf, part, type SyntaxNode, textOf } from './ast.ts';

/** One name taken from another module. */
export interface ImportedName {
  /** `default`, `*` for the whole namespace, or the exported name. */
  readonly name: string;
  /** The name it has in this module; undefined when it is only passed on by an export. */
  readonly local: string | undefined;
  /** Offset of the name, for messages. */
  readonly at: number;
}

/** An `import … from`, or an `export … from`. */
export interface ModuleRequest {
  readonly specifier: string;
  /** The specifier with its quotes. */
  readonly start: number;
  readonly end: number;
  readonly statement: { readonly start: number; readonly end: number };
  readonly names: readonly ImportedName[];
  /** `with { type: … }`, and where that clause stands. */
  readonly attributes?: { readonly type: string; readonly start: number; readonly end: number };
}

/** A name that a module exports. */
export interface ExportedName {
  readonly name: string;
  /** What it is called inside the module; undefined for a default export without a name, and with `from`. */
  readonly local?: string;
  /** Where the value of a nameless `export default` begins, and the statement itself. */
  readonly nameless?: { readonly statement: number; readonly value: number };
  /** For `export { imported as name } from`: where it comes from. */
  readonly from?: { readonly specifier: string; readonly imported: string };
}

/** Everything the linker must know of a module. */
export interface ModuleRecord {
  readonly requests: readonly ModuleRequest[];
  readonly exports: readonly ExportedName[];
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
  /** Names of interfaces and types, which do not exist when the program runs. */
  readonly types: ReadonlySet<string>;
  /** True when only an ES module can hold this: import, export, `import.meta`. */
  readonly isModule: boolean;
}

/** Reads the record. Types must not be erased from the tree; type-only imports and exports are left out. */
export function readModuleRecord(program: SyntaxNode): ModuleRecord {
  const requests: ModuleRequest[] = [];
  const exports: ExportedName[] = [];
  const stars: string[] = [];
  const types = new Set<string>();
  let isModule = false;

  for (const statement of children(program, 'body')) {
    const declaration = child(statement, 'declaration');
    for (const node of [statement, declaration]) {
      if (node?.type === 'TSInterfaceDeclaration' || node?.type === 'TSTypeAliasDeclaration') {
        types.add(nameOf(child(node, 'id')));
      }
    }
    if (!/^(Import|Export)/.test(statement.type)) continue;
    isModule = true;
    if (statement['importKind'] === 'type' || statement['exportKind'] === 'type') continue;

    const source = child(statement, 'source');
    const specifiers = children(statement, 'specifiers').filter(
      (specifier) => specifier['importKind'] !== 'type' && specifier['exportKind'] !== 'type',
    );
    if (source) requests.push(readRequest(statement, source, specifiers));
    if (statement.type === 'ExportAllDeclaration') stars.push(textOf(source, 'value'));
    if (statement.type === 'ExportDefaultDeclaration') exports.push(readDefault(statement));
    if (statement.type === 'ExportNamedDeclaration') {
      for (const specifier of specifiers) exports.push(readExport(specifier, source));
      if (declaration && declaration['declare'] !== true) {
        for (const name of declaredNames(declaration)) exports.push({ name, local: name });
      }
    }
  }
  return { requests, exports, stars, types, isModule: isModule || holdsImportMeta(program) };
}

function readRequest(statement: SyntaxNode, source: SyntaxNode, specifiers: SyntaxNode[]): ModuleRequest {
  const names = specifiers.map((specifier) => {
    const imported = child(specifier, 'imported') ?? child(specifier, 'local') ?? specifier;
    const local = statement.type === 'ImportDeclaration' ? nameOf(child(specifier, 'local')) : undefined;
    return { name: importedName(specifier), local, at: imported.start };
  });
  const { start, end } = source;
  const request = { specifier: textOf(source, 'value'), start, end, statement, names };
  const attributes = children(statement, 'attributes');
  const type = attributes.find((attribute) => nameOf(child(attribute, 'key')) === 'type');
  const last = attributes.at(-1);
  if (!type || !last) return request;
  const clause = { type: textOf(child(type, 'value'), 'value'), start: end, end: last.end };
  return { ...request, attributes: clause };
}

function importedName(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  if (specifier.type === 'ImportNamespaceSpecifier' || specifier.type === 'ExportNamespaceSpecifier')
    return '*';
  return nameOf(child(specifier, 'imported') ?? child(specifier, 'local'));
}

function readExport(specifier: SyntaxNode, source: SyntaxNode | undefined): ExportedName {
  const name = nameOf(child(specifier, 'exported'));
  if (!source) return { name, local: nameOf(child(specifier, 'local')) };
  return { name, from: { specifier: textOf(source, 'value'), imported: importedName(specifier) } };
}

function readDefault(statement: SyntaxNode): ExportedName {
  const declaration = part(statement, 'declaration');
  const id = /^(Function|Class)Declaration$/.test(declaration.type) ? child(declaration, 'id') : undefined;
  if (id) return { name: 'default', local: nameOf(id) };
  return { name: 'default', nameless: { statement: statement.start, value: declaration.start } };
}

/** The names that a declaration binds, patterns included. */
function declaredNames(declaration: SyntaxNode): string[] {
  if (declaration.type !== 'VariableDeclaration') return [nameOf(child(declaration, 'id'))].filter(Boolean);
  return children(declaration, 'declarations').flatMap((declarator) => patternNames(child(declarator, 'id')));
}

/** The names that a binding pattern binds. */
export function patternNames(pattern: SyntaxNode | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [nameOf(pattern)];
    case 'ObjectPattern':
      return children(pattern, 'properties').flatMap((property) =>
        patternNames(child(property, 'value') ?? child(property, 'argument')),
      );
    case 'ArrayPattern':
      return children(pattern, 'elements').flatMap(patternNames);
    case 'AssignmentPattern':
      return patternNames(child(pattern, 'left'));
    case 'RestElement':
      return patternNames(child(pattern, 'argument'));
    default:
      return [];
  }
}

function holdsImportMeta(node: SyntaxNode): boolean {
  let found = node.type === 'MetaProperty' && nameOf(child(node, 'meta')) === 'import';
  forEachChild(node, (below) => {
    found ||= holdsImportMeta(below);
  });
  return found;
}

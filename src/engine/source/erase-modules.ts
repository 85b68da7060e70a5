// The parts of type erasure that concern whole statements, imports and exports.
import { child, children, forEachChild, type SyntaxNode } from './ast.ts';
import type { SourceEdits } from './edits.ts';
import { nextSign } from './tokens.ts';

const typeStatements = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'TSDeclareMethod',
  'TSIndexSignature',
  'TSNamespaceExportDeclaration',
]);

/** True for a statement or class member that leaves nothing behind: an interface, an overload, `declare …`. */
export function isTypeOnly(node: SyntaxNode): boolean {
  if (typeStatements.has(node.type) || node['declare'] === true) return true;
  if (node['importKind'] === 'type' || node['exportKind'] === 'type')
    return node.type.endsWith('Declaration');
  if (node.type === 'ClassProperty' && node['abstract'] === true) return true;
  if (node.type === 'TSModuleDeclaration') return !holdsValues(node);
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') {
    const declaration = child(node, 'declaration');
    return declaration !== undefined && isTypeOnly(declaration);
  }
  return false;
}

/** True for a namespace with anything in it that would exist when the program runs. */
function holdsValues(namespace: SyntaxNode): boolean {
  let values = false;
  forEachChild(child(namespace, 'body') ?? namespace, (node, field) => {
    if (field !== 'id' && !isTypeOnly(node)) values = true;
  });
  return values;
}

/** Blanks `type A,` inside the braces of an import or an export. */
export function eraseSpecifiers(source: string, node: SyntaxNode, edits: SourceEdits): void {
  for (const specifier of children(node, 'specifiers')) {
    if (specifier['importKind'] !== 'type' && specifier['exportKind'] !== 'type') continue;
    const comma = nextSign(source, specifier.end, ',');
    edits.blank(specifier.start, comma === -1 ? specifier.end : comma + 1);
  }
}

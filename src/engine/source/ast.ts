// Reading a Babel syntax tree without depending on its hundreds of node types.
// For src/engine/source and the embedded engine's compiler.

/** A node of the syntax tree. Offsets count UTF-16 units from the start of the file. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A parsed file: its text and its `Program` node. */
export interface ParsedSource {
  readonly file: string;
  readonly source: string;
  readonly program: SyntaxNode;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** The node in a field, if there is one. */
export function child(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The node in a field that the grammar always fills. */
export function part(node: SyntaxNode, field: string): SyntaxNode {
  const found = child(node, field);
  if (!found) throw new Error(`A ${node.type} has no ${field}.`);
  return found;
}

/** The nodes in a list field; holes are left out, and a missing field is an empty list. */
export function children(node: SyntaxNode, field: string): SyntaxNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A text field such as an identifier's `name`, or the empty text. */
export function textOf(node: SyntaxNode | undefined, field: string): string {
  const value = node?.[field];
  return typeof value === 'string' ? value : '';
}

/** The name that an identifier or a string literal spells: `export { a as 'b c' }` may use either. */
export function nameOf(node: SyntaxNode | undefined): string {
  return node?.type === 'StringLiteral' ? textOf(node, 'value') : textOf(node, 'name');
}

/** Calls `visit` for every node directly below `node`, in the order of the tree's fields. */
export function forEachChild(node: SyntaxNode, visit: (child: SyntaxNode, field: string) => void): void {
  for (const field in node) {
    if (field === 'loc' || field === 'extra' || field === 'errors') continue;
    const value = node[field];
    if (isNode(value)) visit(value, field);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) visit(item, field);
  }
}

// What V8 calls a function in a trace, read from the program's own text: other browsers have other names or none.
// For traces in the worker.
import { child, children, nameOf, part, type SyntaxNode, textOf } from '../../../source/ast.ts';
import { isFunction, nodesAt } from './v8-places.ts';

/** Such as `load`, `Pets.find`, `new Pets`; empty at the top of a module and for what has no name. */
export function frameName(program: SyntaxNode, offset: number): string {
  const made = nodesAt(program, offset).find(
    ({ type, start }) => /^Class(Decl|Expr)/.test(type) && start === offset,
  );
  // The constructor that a class has by itself: SpiderMonkey gives the place of the class.
  if (made) return `new ${nameOf(child(made, 'id')) || '<anonymous>'}`;
  const [node, parent, grandparent] = around(program, offset);
  if (!node) return '';
  const own = nameOf(child(node, 'id'));
  if (own) return own;
  const kind = textOf(node, 'kind');
  if (/^Class/.test(node.type)) {
    const owner = nameOf(grandparent && child(grandparent, 'id'));
    if (kind === 'constructor') return `new ${owner || '<anonymous>'}`;
    return kind === 'method' && owner ? `${owner}.${keyOf(node)}` : accessorName(kind, keyOf(node));
  }
  if (node.type === 'ObjectMethod')
    return kind === 'method' ? `Object.${keyOf(node)}` : accessorName(kind, keyOf(node));
  return parent ? nameGivenBy(parent) : '';
}

/** The innermost function that runs the code at the offset. */
export function functionAt(program: SyntaxNode, offset: number): SyntaxNode | undefined {
  return around(program, offset)[0];
}

function around(program: SyntaxNode, offset: number): SyntaxNode[] {
  const nodes = nodesAt(program, offset);
  const at = nodes.findIndex((node) => isFunction(node) && holds(node, offset));
  return at === -1 ? [] : nodes.slice(at);
}

/** Whether the offset lies in the function's body or its default values. */
function holds(node: SyntaxNode, offset: number): boolean {
  const body = part(node, 'body');
  const start = children(node, 'params')[0]?.start ?? body.start;
  return offset >= start && offset <= body.end && (offset < body.end || body.type !== 'BlockStatement');
}

function nameGivenBy(parent: SyntaxNode): string {
  if (parent.type === 'VariableDeclarator') return nameOf(child(parent, 'id'));
  if (parent.type === 'AssignmentExpression') return pathOf(part(parent, 'left'));
  return parent.type === 'ObjectProperty' || parent.type === 'ClassProperty' ? keyOf(parent) : '';
}

function pathOf(node: SyntaxNode): string {
  if (node.type !== 'MemberExpression' || node['computed'] === true) return textOf(node, 'name');
  const object = pathOf(part(node, 'object'));
  return object && `${object}.${textOf(part(node, 'property'), 'name')}`;
}

function accessorName(kind: string, key: string): string {
  return /^[gs]et$/.test(kind) ? `${kind} ${key}` : key;
}

function keyOf(node: SyntaxNode): string {
  if (node['computed'] === true) return '<computed>';
  const key = part(node, 'key');
  return key.type === 'PrivateName' ? `#${nameOf(child(key, 'id'))}` : nameOf(key);
}

// Finds where a module uses some of its top-level names, past everything that shadows them.
// For linking circular imports.
import { child, children, forEachChild, nameOf, part, type SyntaxNode } from './ast.ts';
import { patternNames } from './module-record.ts';

/** One use of a name. */
export interface Reference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `shorthand` is `{ name }`; `call` is the callee of a call or of `new`, or the tag of a template. */
  readonly form: 'plain' | 'shorthand' | 'call';
}

type Names = ReadonlySet<string>;

/** Uses of `names` in a module, in no special order. Type annotations, imports and export lists do not count. */
export function findReferences(program: SyntaxNode, names: Names): Reference[] {
  const found: Reference[] = [];

  function visit(node: SyntaxNode, visible: Names, form: Reference['form']): void {
    if (node.type === 'Identifier') {
      const name = nameOf(node);
      if (visible.has(name)) found.push({ name, start: node.start, end: node.start + name.length, form });
      return;
    }
    if (node.type.startsWith('Import') && node.type !== 'ImportExpression') return;
    if (node.type.startsWith('TS') && !child(node, 'expression')) return;
    const inner = hide(visible, boundBy(node));
    forEachChild(node, (below, field) => {
      if (!isReference(node, field)) return;
      const called = field === 'callee' || field === 'tag';
      const shorthand = node.type === 'ObjectProperty' && node['shorthand'] === true;
      visit(below, inner, called ? 'call' : shorthand ? 'shorthand' : 'plain');
    });
  }

  forEachChild(program, (node) => visit(node, names, 'plain'));
  return found;
}

/** False for names of properties, labels and export lists, which are no uses of a variable. */
function isReference(parent: SyntaxNode, field: string): boolean {
  if (field === 'property' || field === 'key') return parent['computed'] === true;
  if (field === 'label' || parent.type === 'MetaProperty') return false;
  return !(field === 'specifiers' || field === 'exported');
}

/** The names that a node binds for what is inside it. */
function boundBy(node: SyntaxNode): string[] {
  const { type } = node;
  if (/^(Function|ArrowFunction|ObjectMethod|ClassMethod|ClassPrivateMethod)/.test(type)) {
    const body = part(node, 'body');
    return [...functionName(node), ...children(node, 'params').flatMap(patternNames), ...variables(body)];
  }
  if (type === 'ClassExpression' || type === 'ClassDeclaration') return functionName(node);
  if (type === 'CatchClause') return patternNames(child(node, 'param'));
  if (type === 'BlockStatement' || type === 'StaticBlock') return children(node, 'body').flatMap(declared);
  if (type === 'SwitchStatement') {
    return children(node, 'cases').flatMap((branch) => children(branch, 'consequent').flatMap(declared));
  }
  if (/^For\w*Statement$/.test(type)) {
    return [child(node, 'init'), child(node, 'left')].flatMap((head) => (head ? declared(head) : []));
  }
  return [];
}

function functionName(node: SyntaxNode): string[] {
  const id = child(node, 'id');
  return id ? [nameOf(id)] : [];
}

/** The names that a statement declares in its own block. */
function declared(statement: SyntaxNode): string[] {
  if (statement.type === 'VariableDeclaration') {
    return children(statement, 'declarations').flatMap((declarator) => patternNames(child(declarator, 'id')));
  }
  return /^(Function|Class)Declaration$/.test(statement.type) ? functionName(statement) : [];
}

/** `var` names anywhere in a function's body, not in functions inside it. */
function variables(node: SyntaxNode): string[] {
  const names: string[] = [];
  forEachChild(node, (below) => {
    if (/^(Function|ArrowFunction|Class|ObjectMethod)/.test(below.type)) return;
    if (below.type === 'VariableDeclaration' && below['kind'] === 'var') names.push(...declared(below));
    names.push(...variables(below));
  });
  return names;
}

function hide(visible: Names, hidden: string[]): Names {
  return hidden.some((name) => visible.has(name))
    ? new Set([...visible].filter((name) => !hidden.includes(name)))
    : visible;
}

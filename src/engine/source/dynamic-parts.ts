// The parts of a module that only mean something while it runs: `import()`, `import.meta`, `require('…')`.
// For the embedded engine's compiler.
import { child, children, forEachChild, nameOf, part, type SyntaxNode, textOf } from './ast.ts';

/** What was found. */
export interface DynamicParts {
  /** Offsets of the keyword in `import(…)`. */
  readonly importCalls: readonly number[];
  /** Ranges of `import.meta`. */
  readonly metas: readonly { readonly start: number; readonly end: number }[];
  /** Specifiers of `require('…')` and `process.getBuiltinModule('…')` with a literal text. */
  readonly required: readonly string[];
  /** Names that CommonJS code gives to its exports, as far as they can be seen. */
  readonly commonjsExports: readonly string[];
  /** Whether the module itself waits before it is evaluated. */
  readonly topLevelAwait: boolean;
}

/** Walks the whole tree once. */
export function findDynamicParts(program: SyntaxNode): DynamicParts {
  const importCalls: number[] = [];
  const metas: { start: number; end: number }[] = [];
  const required: string[] = [];
  const commonjsExports = new Set<string>();

  let topLevelAwait = false;

  function visit(node: SyntaxNode, depth: number): void {
    const below = /Function|Method/.test(node.type) ? depth + 1 : depth;
    if (depth === 0 && (node.type === 'AwaitExpression' || node['await'] === true)) topLevelAwait = true;
    if (node.type === 'ImportExpression') importCalls.push(node.start);
    else if (node.type === 'MetaProperty' && nameOf(child(node, 'meta')) === 'import') metas.push(node);
    else if (node.type === 'CallExpression' && asksForModule(part(node, 'callee'))) {
      const specifier = textOf(children(node, 'arguments')[0], 'value');
      if (specifier) required.push(specifier);
    } else if (node.type === 'AssignmentExpression') {
      for (const name of assignedExports(node)) commonjsExports.add(name);
    }
    forEachChild(node, (inside) => visit(inside, below));
  }

  visit(program, 0);
  return { importCalls, metas, required, commonjsExports: [...commonjsExports], topLevelAwait };
}

/** `require` and `process.getBuiltinModule`. */
function asksForModule(callee: SyntaxNode): boolean {
  return nameOf(callee) === 'require' || nameOf(child(callee, 'property')) === 'getBuiltinModule';
}

/** Names in `exports.a = …`, `module.exports.a = …` and `module.exports = { a, b }`. */
function assignedExports(assignment: SyntaxNode): string[] {
  const left = child(assignment, 'left');
  if (left?.type !== 'MemberExpression' || left['computed'] === true) return [];
  const object = part(left, 'object');
  const property = nameOf(child(left, 'property'));
  if (isModuleExports(object) || nameOf(object) === 'exports') return [property];
  const value = child(assignment, 'right');
  if (!isModuleExports(left) || value?.type !== 'ObjectExpression') return [];
  return children(value, 'properties')
    .filter((entry) => entry['computed'] !== true)
    .map((entry) => nameOf(child(entry, 'key')))
    .filter(Boolean);
}

function isModuleExports(node: SyntaxNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    nameOf(child(node, 'object')) === 'module' &&
    nameOf(child(node, 'property')) === 'exports'
  );
}

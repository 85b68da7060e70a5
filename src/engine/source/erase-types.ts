// Removes TypeScript's types by blanking them, so that every line and column stays the learner's own.
// The rules are those of Node 24 (`amaro` in strip-only mode). For the embedded engine's compiler.
import { children, forEachChild, nameOf, part, type ParsedSource, type SyntaxNode, textOf } from './ast.ts';
import type { SourceEdits } from './edits.ts';
import { eraseClassHead, eraseMember } from './erase-class.ts';
import { eraseSpecifiers, isTypeOnly } from './erase-modules.ts';
import { eraseArrow, eraseParameters } from './erase-functions.ts';
import { refuseUnsupported } from './refuse.ts';
import { findSign, skipTrivia } from './tokens.ts';

/** Wrappers around an expression that is kept: `x as T`, `x satisfies T`, `x!`, `f<T>`. */
const wrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
]);

/** Statements whose end may rest on a line break instead of a `;`. */
const endsByLineBreak = new Set([
  'VariableDeclaration',
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'ExportDefaultDeclaration',
  'ClassProperty',
  'ClassPrivateProperty',
]);

/**
 * Adds the blanks for all types of a file to `edits`.
 * Throws a SyntaxError with Node's words for TypeScript that is more than types: `enum`, `namespace`, …
 */
export function eraseTypes(parsed: ParsedSource, edits: SourceEdits): void {
  const { source } = parsed;

  /** `statements` holds the ends of the statements around that end without a `;`. */
  function visit(node: SyntaxNode, field: string, parent: SyntaxNode, openEnds: ReadonlySet<number>): void {
    refuseUnsupported(parsed, node);
    const ends = statementEnd(node, parent, field);
    const open = ends === undefined ? openEnds : new Set([...openEnds, ends]);
    const blank = (start: number, end: number) => {
      edits.blank(start, end);
      if (open.has(end)) edits.mark(start, ';');
    };

    if (isTypeOnly(node)) {
      edits.blank(node.start, node.end);
      edits.mark(node.start, ';');
      return;
    }
    if (wrappers.has(node.type)) {
      const expression = part(node, 'expression');
      blank(expression.end, node.end);
      visit(expression, 'expression', node, open);
      return;
    }
    if (node.type.startsWith('TS')) {
      blank(node.start, node.end);
      return;
    }

    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
      eraseClassHead(source, node, edits);
    else if (parent.type === 'ClassBody') eraseMember(source, node, edits, blank);
    else if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') {
      eraseSpecifiers(source, node, edits);
    } else if (node.type === 'VariableDeclarator' && node['definite'] === true) {
      const id = part(node, 'id');
      const mark = skipTrivia(source, id.start + nameOf(id).length);
      edits.blank(mark, mark + 1);
    } else if (node.type === 'Identifier' && node['optional'] === true) {
      const mark = findSign(source, node.start + textOf(node, 'name').length, node.end, '?');
      edits.blank(mark, mark + 1);
    }
    if (children(node, 'params').length > 0) eraseParameters(source, node, edits);
    if (node.type === 'ArrowFunctionExpression') eraseArrow(source, node, edits);

    forEachChild(node, (below, key) => {
      if (!isErasedElsewhere(below, key)) visit(below, key, node, open);
    });
  }

  const none: ReadonlySet<number> = new Set();
  forEachChild(parsed.program, (node, field) => visit(node, field, parsed.program, none));

  function statementEnd(node: SyntaxNode, parent: SyntaxNode, field: string): number | undefined {
    if (!endsByLineBreak.has(node.type) || source[node.end - 1] === ';') return undefined;
    const inLoopHead =
      field === 'init' || ((field === 'left' || field === 'right') && parent.type.startsWith('For'));
    return inLoopHead ? undefined : node.end;
  }
}

/** Parts that a rule of their own has blanked already, with the signs around them. */
function isErasedElsewhere(node: SyntaxNode, field: string): boolean {
  if (field === 'implements') return true;
  if (field === 'specifiers') return node['importKind'] === 'type' || node['exportKind'] === 'type';
  return field === 'params' && node.type === 'Identifier' && nameOf(node) === 'this';
}

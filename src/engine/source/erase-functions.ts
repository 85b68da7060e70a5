// The parts of type erasure that concern parameters and arrow functions.
import { child, children, nameOf, type SyntaxNode } from './ast.ts';
import type { SourceEdits } from './edits.ts';
import { nextSign } from './tokens.ts';

/** Blanks a `this` parameter with the comma behind it. */
export function eraseParameters(source: string, node: SyntaxNode, edits: SourceEdits): void {
  const first = children(node, 'params')[0];
  if (first?.type !== 'Identifier' || nameOf(first) !== 'this') return;
  const comma = nextSign(source, first.end, ',');
  edits.blank(first.start, comma === -1 ? first.end : comma + 1);
}

/**
 * JavaScript allows no line break between `)` and `=>`, nor between `async` and `(`. When the blanked types
 * in between span lines, the bracket moves to their far end.
 */
export function eraseArrow(source: string, node: SyntaxNode, edits: SourceEdits): void {
  const returnType = child(node, 'returnType');
  if (returnType && spansLines(source, returnType)) {
    edits.mark(closingBracketBefore(source, returnType.start), ' ');
    edits.mark(returnType.end - 1, ')');
  }
  const typeParameters = child(node, 'typeParameters');
  if (typeParameters && node['async'] === true && spansLines(source, typeParameters)) {
    edits.mark(typeParameters.start, '(');
    edits.mark(nextSign(source, typeParameters.end, '('), ' ');
  }
}

function spansLines(source: string, node: SyntaxNode): boolean {
  return source.slice(node.start, node.end).includes('\n');
}

/** Only white space and comments stand between the bracket and the annotation's colon. */
function closingBracketBefore(source: string, end: number): number {
  let at = source.lastIndexOf(')', end - 1);
  while (at > 0 && nextSign(source, at + 1, source.slice(end, end + 1)) !== end)
    at = source.lastIndexOf(')', at - 1);
  return at;
}

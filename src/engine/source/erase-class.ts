// The parts of type erasure that concern classes.
import { child, children, type SyntaxNode } from './ast.ts';
import type { SourceEdits } from './edits.ts';
import { findSign, skipTrivia, wordsBetween } from './tokens.ts';

const modifiers = new Set(['public', 'private', 'protected', 'readonly', 'override', 'abstract', 'declare']);

/** Blanks `abstract` before `class` and the `implements` list. */
export function eraseClassHead(source: string, node: SyntaxNode, edits: SourceEdits): void {
  if (node['abstract'] === true) edits.blank(node.start, node.start + 'abstract'.length);
  const interfaces = children(node, 'implements');
  const last = interfaces.at(-1);
  if (!last) return;
  const before = ['superTypeArguments', 'superClass', 'typeParameters', 'id']
    .map((field) => child(node, field)?.end)
    .find((end) => end !== undefined);
  edits.blank(findSign(source, before ?? node.start + 'class'.length, last.start, 'implements'), last.end);
}

/** Blanks a member's modifiers, and the `?` or `!` behind its name. */
export function eraseMember(
  source: string,
  node: SyntaxNode,
  edits: SourceEdits,
  blank: (start: number, end: number) => void,
): void {
  const key = child(node, 'key');
  if (!key) return;
  const words = wordsBetween(source, node.start, key.start);
  for (const { word, at } of words) if (modifiers.has(word)) edits.blank(at, at + word.length);
  const [first] = words;
  const last = words.at(-1);
  if (first && last && modifiers.has(first.word)) separate(source, node, last, edits);

  if (node['optional'] !== true && node['definite'] !== true) return;
  const afterKey = node['computed'] === true ? findSign(source, key.end, node.end, ']') + 1 : key.end;
  const mark = skipTrivia(source, afterKey);
  blank(mark, mark + 1);
}

/** Without its modifier, `private [name] = 1` would continue a field above that ends without a `;`. */
function separate(
  source: string,
  node: SyntaxNode,
  last: { word: string; at: number },
  edits: SourceEdits,
): void {
  const next = source[skipTrivia(source, last.at + last.word.length)];
  if ((next === '[' || next === '*') && modifiers.has(last.word)) edits.mark(node.start, ';');
}

// The text of HTML as a person sees it. Imported by grading's HTML queries and matchers.
import type { AnyNode } from 'domhandler';

const HIDDEN = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);
const INLINE = new Set(
  'a abbr b bdi bdo button cite code data del dfn em font i input ins kbd label mark q s samp select small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** What a browser would show, with each run of white space as one space, and none at the ends. */
export function visibleText(node: AnyNode): string {
  return collapse(rawText(node, true));
}

/** All text inside, hidden or not, as it stands in the source. */
export function allText(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  return 'children' in node ? node.children.map(allText).join('') : '';
}

/** Text for comparing: as `visibleText`, and upper case, lower case and ways to write an accent make no difference. */
export function foldText(text: string): string {
  return collapse(text).normalize('NFC').toLowerCase();
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function rawText(node: AnyNode, isRoot: boolean): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node)) return '';
  const name = 'name' in node ? node.name : '';
  // A hidden element still has text when it is asked itself, as `find('title')` and `find('style')` are.
  if (!isRoot && HIDDEN.has(name)) return '';
  const text = node.children.map((child) => rawText(child, false)).join('');
  return name === '' || INLINE.has(name) ? text : ` ${text} `;
}

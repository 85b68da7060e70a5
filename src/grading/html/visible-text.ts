// The text of HTML as a person sees it. Imported by grading's HTML queries and matchers.
import { isTag, type AnyNode } from 'domhandler';

/** Not `head`: browsers show what is written there by mistake. */
const HIDDEN = new Set(['script', 'style', 'template', 'title', 'noscript']);
const INLINE = new Set(
  'a abbr b bdi bdo button cite code data del dfn em font i input ins kbd label mark q s samp select small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const CONTROLS: ReadonlySet<string> = new Set(['select', 'textarea', 'button']);
/** Soft hyphens, marks of writing direction and spaces without a width. Joiners stay: emoji are made with them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/** What a browser would show, with each run of white space as one space, and none at the ends. */
export function visibleText(node: AnyNode): string {
  return collapse(rawText(node, true, new Set()));
}

/** What a label says: as `visibleText`, without what stands in controls inside of it. */
export function labelText(node: AnyNode): string {
  return collapse(rawText(node, true, CONTROLS));
}

/** All text inside, hidden or not, as it stands in the source. */
export function allText(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  return 'children' in node ? node.children.map(allText).join('') : '';
}

/** Whether a person cannot see a node: by its kind, its `hidden` attribute or its own style, or those of one around it. */
export function isHidden(node: AnyNode): boolean {
  for (let each: AnyNode | null = node; each; each = each.parent) if (hidesItself(each)) return true;
  return false;
}

/** Text for comparing: as `visibleText`, and upper case, lower case and ways to write an accent make no difference. */
export function foldText(text: string): string {
  return collapse(text).normalize('NFC').toLowerCase();
}

function collapse(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function hidesItself(node: AnyNode): boolean {
  if (!isTag(node)) return false;
  const { hidden, style = '' } = node.attribs;
  return (
    HIDDEN.has(node.name) ||
    hidden !== undefined ||
    /(?:display:none|visibility:hidden)/i.test(style.replace(/\s/g, ''))
  );
}

function rawText(node: AnyNode, isRoot: boolean, leftOut: ReadonlySet<string>): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node)) return '';
  const name = 'name' in node ? node.name : '';
  // A hidden element still has text when it is asked itself, as `find('title')` and `find('style')` are.
  if (!isRoot && (hidesItself(node) || leftOut.has(name))) return '';
  const text = node.children.map((child) => rawText(child, false, leftOut)).join('');
  return name === '' || INLINE.has(name) ? text : ` ${text} `;
}

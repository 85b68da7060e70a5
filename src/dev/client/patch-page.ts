// Brings a page that is open to what the server writes now. Only text is exchanged: whatever concerns scripts, styles or
// the workspace needs a reload.
const lessonText = '#lesson-text';
const scripts = 'script, style, link';

/** A page as the server writes it, without what differs each time. */
export function readPage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const island of page.querySelectorAll('astro-island')) island.removeAttribute('server-render-time');
  return page;
}

/** `before` is what the server wrote for `page`. False when the page has to be loaded anew. */
export function patchPage(page: Document, before: Document, after: Document): boolean {
  const [live, old, next] = [page, before, after].map((one) => one.querySelector(lessonText));
  if (frameOf(before) !== frameOf(after)) return false;
  if (!live || !old || !next) return true;
  return patch(live, old, next);
}

/** All but the lesson's text, and but for what the workspace does not show: which version the checks have. */
function frameOf(page: Document): string {
  const copy = page.cloneNode(true) as Document;
  copy.querySelector(lessonText)?.replaceChildren();
  for (const island of copy.querySelectorAll('astro-island')) {
    const props = island.getAttribute('props') ?? '';
    // Made of the properties.
    island.removeAttribute('uid');
    island.setAttribute('props', props.replace(/"version":\[0,"[0-9a-f]+"\]/, ''));
  }
  return copy.documentElement.outerHTML;
}

/** Exchanges the children that differ, as deep in the tree as they do. */
function patch(live: Element, old: Element, next: Element): boolean {
  const [shown, were, are] = [[...live.childNodes], [...old.childNodes], [...next.childNodes]];
  // A script has added to it or taken from it.
  if (shown.length !== were.length) return false;
  let start = 0;
  while (start < were.length && start < are.length && were[start]!.isEqualNode(are[start]!)) start += 1;
  let end = 0;
  const most = Math.min(were.length, are.length) - start;
  while (end < most && were.at(-1 - end)!.isEqualNode(are.at(-1 - end)!)) end += 1;
  const gone = were.slice(start, were.length - end);
  const come = are.slice(start, are.length - end);
  if (gone.length === 0 && come.length === 0) return true;
  const [from, to] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && isSameBox(from, to)) {
    const inside = shown[start];
    return inside instanceof Element && patch(inside, from as Element, to as Element);
  }
  // What is put in by hand is not run.
  if (come.some((node) => node instanceof Element && (node.matches(scripts) || node.querySelector(scripts))))
    return false;
  for (const node of shown.slice(start, shown.length - end)) (node as ChildNode).remove();
  const after = live.childNodes[start] ?? null;
  for (const node of come) live.insertBefore(live.ownerDocument.importNode(node, true), after);
  return true;
}

/** Elements that differ only in what is inside. An island is exchanged as a whole. */
function isSameBox(one: Node | undefined, other: Node | undefined): boolean {
  if (!(one instanceof Element) || !(other instanceof Element) || one.localName === 'astro-island')
    return false;
  return one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

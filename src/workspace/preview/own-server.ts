// Which addresses belong to the learner's server. Imported by the preview.

/** Where a learner's pages believe to be. Only the path ever reaches the engine. */
export const PREVIEW_ORIGIN = 'http://localhost:3000';

/** Path and query of an address on the learner's own server; undefined for every other address. */
export function ownPath(href: string, base = PREVIEW_ORIGIN): string | undefined {
  const url = URL.parse(href, base);
  return url?.origin === PREVIEW_ORIGIN ? url.pathname + url.search : undefined;
}

/** The part from `#` on; empty when there is none. */
export function anchorOf(href: string): string {
  return URL.parse(href, PREVIEW_ORIGIN)?.hash ?? '';
}

/** What a learner typed into the address bar, as path, query and anchor; undefined for another site's address. */
export function typedPath(typed: string): string | undefined {
  const text = typed.trim().replace(/^localhost:3000/, '');
  const rooted = /^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('/') ? text : `/${text}`;
  const url = URL.parse(rooted, PREVIEW_ORIGIN);
  return url?.origin === PREVIEW_ORIGIN ? url.pathname + url.search + url.hash : undefined;
}

// Where a page of the preview believes to be. A sandboxed `srcdoc` page is at `about:srcdoc` and `location` cannot be
// replaced, so the course renames `location` in the page's scripts to the stand-in made here. Part of the page's script.
import type { PageConfig } from '../messages.ts';
import { sendToCourse } from './course.ts';

let current: URL;

/** The address of the page, absolute. */
export function currentUrl(): URL {
  return current;
}

/** The address changed without a request. */
export function moveTo(url: URL): void {
  current = url;
}

/** How links and forms differ from plain navigation. */
export interface NavigateOptions {
  replace?: boolean;
  newTab?: boolean;
  top?: boolean;
}

let goToAnchor: (url: URL, replace: boolean) => void;

/** Asks the course to go to another address. */
export function navigate(href: string, { replace = false, ...options }: NavigateOptions = {}): void {
  const url = new URL(href, document.baseURI);
  if (isAnchorOfThisPage(url)) goToAnchor(url, replace);
  else sendToCourse({ type: 'navigate', href: url.href, method: 'GET', replace, ...options });
}

/** True when only the part after `#` differs, so that no request is needed. */
function isAnchorOfThisPage(url: URL): boolean {
  return url.hash !== '' && url.href.split('#', 1)[0] === current.href.split('#', 1)[0];
}

/** Puts the stand-ins in place. The name of the one for `location` is what script-locations.ts writes. */
export function installLocation(config: PageConfig, toAnchor: (url: URL, replace: boolean) => void): void {
  current = new URL(config.url);
  goToAnchor = toAnchor;
  const standIn = locationStandIn();
  Object.defineProperty(window, '__previewLocation', {
    get: () => standIn,
    set: (href: unknown) => navigate(String(href)),
  });
  for (const name of ['URL', 'documentURI'] as const) {
    Object.defineProperty(document, name, { configurable: true, get: () => current.href });
  }
  Object.defineProperty(document, 'referrer', { configurable: true, get: () => config.referrer });
}

function locationStandIn(): object {
  const standIn = {
    assign: (href: string) => navigate(href),
    replace: (href: string) => navigate(href, { replace: true }),
    reload: () => sendToCourse({ type: 'traverse', delta: 0 }),
    toString: () => current.href,
  };
  const parts = ['href', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'] as const;
  for (const part of parts) {
    Object.defineProperty(standIn, part, {
      get: () => current[part],
      set: (value: unknown) => {
        const changed = new URL(part === 'href' ? new URL(String(value), document.baseURI) : current);
        if (part !== 'href') changed[part] = String(value);
        navigate(changed.href);
      },
    });
  }
  Object.defineProperty(standIn, 'origin', { get: () => current.origin });
  return standIn;
}

// `history` in a page of the preview: the course keeps the list, the page keeps the states that it pushed. Part of the page's script.
import { onNews, sendToCourse } from './course.ts';
import { currentUrl, moveTo } from './location.ts';

/** The states by entry. The page begins at entry 0. */
const states = new Map<number, unknown>([[0, null]]);
let entry = 0;

/** Replaces the methods, which would act on the frame. */
export function installHistory(): void {
  history.back = () => sendToCourse({ type: 'traverse', delta: -1 });
  history.forward = () => sendToCourse({ type: 'traverse', delta: 1 });
  history.go = (delta = 0) => sendToCourse({ type: 'traverse', delta });
  Object.defineProperty(history, 'state', { configurable: true, get: () => states.get(entry) ?? null });
  const changeState = (replace: boolean) => (data: unknown, _unused: string, href?: string | URL | null) => {
    const url = new URL(href ?? currentUrl().href, document.baseURI);
    if (url.origin !== currentUrl().origin) {
      throw new DOMException(
        `A page of ${currentUrl().origin} cannot take the address ${url.href}.`,
        'SecurityError',
      );
    }
    setAddress(url, replace, structuredClone(data));
  };
  history.pushState = changeState(false);
  history.replaceState = changeState(true);

  onNews((news) => {
    if (news.type !== 'traversed') return;
    const before = currentUrl();
    const url = new URL(news.href);
    entry = news.entry;
    moveTo(url);
    dispatchEvent(new PopStateEvent('popstate', { state: states.get(entry) ?? null }));
    if (before.hash !== url.hash) {
      scrollToAnchor(url);
      tellOfHash(before, url);
    }
  });
}

/** Scrolls to an anchor of the page, as a link to it does. */
export function goToAnchor(url: URL, replace = false): void {
  const before = currentUrl();
  setAddress(url, replace, null);
  scrollToAnchor(url);
  tellOfHash(before, url);
}

/** To the element that the address names; to the top without one. */
export function scrollToAnchor(url: URL): void {
  const id = decodeURIComponent(url.hash.slice(1));
  if (id === '' || id === 'top') scrollTo(0, 0);
  else document.getElementById(id)?.scrollIntoView();
}

function tellOfHash(before: URL, now: URL): void {
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before.href, newURL: now.href }));
}

function setAddress(url: URL, replace: boolean, state: unknown): void {
  moveTo(url);
  if (!replace) entry = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
  states.set(entry, state);
  sendToCourse({ type: 'address', href: url.href, replace, entry });
}

// Clicks on links in a page of the preview. Part of the page's script.
import { sendToCourse } from './course.ts';
import { openInFrame } from './frames.ts';
import { navigate } from './location.ts';
import { placeOfTarget } from './target.ts';

/** Listens on the window, after the page's own handlers, so that a prevented click stays prevented. */
export function installLinks(): void {
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
    if (!link || !link.hasAttribute('href') || link.protocol === 'javascript:') return;
    event.preventDefault();
    if (link.hasAttribute('download')) {
      download(link.href, link.download);
      return;
    }
    const { frame, ...place } = placeOfTarget(link.target);
    if (frame) void openInFrame(frame, { href: link.href, method: 'GET' });
    else navigate(link.href, event.ctrlKey || event.metaKey ? { newTab: true } : place);
  });

  window.open = (href) => {
    if (href) navigate(String(href), { newTab: true });
    return null;
  };
}

/** What a script made is read here: the course cannot reach it. */
function download(href: string, name: string): void {
  if (!/^(?:blob|data):/.test(href)) {
    sendToCourse({ type: 'navigate', href, method: 'GET', download: true });
    return;
  }
  fetch(href)
    .then((response) => response.arrayBuffer())
    .then((body) => sendToCourse({ type: 'save', name: name || 'download', body }))
    .catch(() => {});
}

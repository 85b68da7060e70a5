// Clicks on links in a page of the preview. Part of the page's script.
import { sendToCourse } from './course.ts';
import { navigate } from './location.ts';

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
      sendToCourse({ type: 'navigate', href: link.href, method: 'GET', download: true });
    } else {
      // There is one window: `target`, and keys that ask for a new tab, make no difference.
      navigate(link.href);
    }
  });

  window.open = (href) => {
    if (href) navigate(String(href));
    return null;
  };
}

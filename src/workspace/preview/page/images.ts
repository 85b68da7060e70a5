// Images that a script adds to a page of the preview; those in its HTML were brought along. Part of the page's script.
import { askServer } from './course.ts';
import { currentUrl } from './location.ts';

/** Watches for images whose address is on the learner's server. */
export function installImages(): void {
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof HTMLImageElement) void bring(target);
      for (const node of addedNodes) {
        if (node instanceof HTMLImageElement) void bring(node);
        else if (node instanceof Element) node.querySelectorAll('img').forEach((image) => void bring(image));
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['src'] });
}

async function bring(image: HTMLImageElement): Promise<void> {
  const { src } = image;
  if (!src || new URL(src).origin !== currentUrl().origin) return;
  const response = await askServer({
    href: src,
    method: 'GET',
    headers: [],
    redirect: 'follow',
    destination: 'image',
  }).catch(() => undefined);
  if (!response || response.status >= 400 || image.src !== src) return;
  const type = response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  image.src = URL.createObjectURL(new Blob([response.body], { type }));
}

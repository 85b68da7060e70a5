// What scripts add to a page of the preview: images, stylesheets, scripts, media and frames whose address is on the
// learner's server. What was in its HTML has been brought along. Part of the page's script.
import type { PageRequest } from '../messages.ts';
import { askServer, sayInConsole, type CourseResponse } from './course.ts';
import { asResponse } from './fetch.ts';
import { openInFrame } from './frames.ts';
import { runModule } from './modules.ts';

type Destination = PageRequest['destination'];

/** The address that a script gave to an element. */
const wanted = new WeakMap<Element, string>();
/** Elements whose failed attempts by themselves are nobody's business. */
const underWay = new WeakSet<Element>();
const { setAttribute: nativeSet, removeAttribute: nativeRemove, getAttribute: nativeGet } = Element.prototype;

const WATCHED = 'img, link, script, video, audio, source, iframe, input[type=image]';

/** What an element's address is for; undefined when it loads nothing, or nothing that the preview brings. */
function destinationOf(element: Element, attribute: string): Destination | undefined {
  if (element instanceof HTMLLinkElement) {
    return attribute === 'href' && element.relList.contains('stylesheet') ? 'style' : undefined;
  }
  if (attribute !== 'src') return undefined;
  if (element instanceof HTMLImageElement || element instanceof HTMLInputElement) return 'image';
  if (element instanceof HTMLScriptElement) return element.type === 'module' ? 'module' : 'script';
  if (element instanceof HTMLVideoElement) return 'video';
  if (element instanceof HTMLAudioElement) return 'audio';
  if (element instanceof HTMLSourceElement) {
    return element.closest('video') ? 'video' : element.closest('audio') ? 'audio' : undefined;
  }
  return element instanceof HTMLIFrameElement ? 'iframe' : undefined;
}

/** Catches addresses where scripts set them, and watches for elements made of HTML text. */
export function installResources(): void {
  Element.prototype.setAttribute = function setAttribute(name: string, value: string): void {
    const attribute = name.toLowerCase();
    const destination = destinationOf(this, attribute);
    if (destination === undefined || !bring(this, attribute, destination, String(value))) {
      nativeSet.call(this, name, value);
    }
  };
  for (const [{ prototype }, attribute] of [
    [HTMLScriptElement, 'src'],
    [HTMLImageElement, 'src'],
    [HTMLMediaElement, 'src'],
    [HTMLIFrameElement, 'src'],
    [HTMLLinkElement, 'href'],
  ] as const) {
    const native = Object.getOwnPropertyDescriptor(prototype, attribute);
    Object.defineProperty(prototype, attribute, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return wanted.get(this) ?? (native?.get?.call(this) as unknown);
      },
      set(this: Element, value: unknown) {
        this.setAttribute(attribute, String(value));
      },
    });
  }
  addEventListener(
    'error',
    (event) => {
      if (event.target instanceof Element && underWay.has(event.target)) event.stopImmediatePropagation();
    },
    true,
  );
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') bringByItself(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(WATCHED)) bringByItself(node);
        node.querySelectorAll(WATCHED).forEach(bringByItself);
      }
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['src', 'href', 'rel'],
  });
}

/** An element that has its address in its attribute. */
function bringByItself(element: Element): void {
  const framed = nativeGet.call(element, 'data-preview-src');
  if (framed !== null && element instanceof HTMLIFrameElement) {
    nativeRemove.call(element, 'data-preview-src');
    bring(element, 'src', 'iframe', framed);
    return;
  }
  const attribute = element instanceof HTMLLinkElement ? 'href' : 'src';
  const destination = destinationOf(element, attribute);
  const value = nativeGet.call(element, attribute);
  // A script in sight has begun by itself, or never will.
  if (value === null || destination === undefined || element instanceof HTMLScriptElement) return;
  if (!isUsable(value)) bring(element, attribute, destination, value);
}

/** An address that an element can use as it is. */
function isUsable(address: string): boolean {
  return address === '' || /^\s*(?:data|blob|about|javascript):/i.test(address);
}

/** False when the element should take the address itself. */
function bring(element: Element, attribute: string, destination: Destination, value: string): boolean {
  if (isUsable(value)) {
    wanted.delete(element);
    return false;
  }
  const { href } = new URL(value, document.baseURI);
  wanted.set(element, href);
  underWay.add(element);
  nativeRemove.call(element, attribute);
  nativeRemove.call(element, 'integrity');
  void load(element, attribute, destination, href);
  return true;
}

async function load(
  element: Element,
  attribute: string,
  destination: Destination,
  href: string,
): Promise<void> {
  if (element instanceof HTMLIFrameElement) {
    underWay.delete(element);
    return openInFrame(element, { href, method: 'GET' });
  }
  let address: string | undefined;
  try {
    const response = await askServer({ href, method: 'GET', headers: [], redirect: 'follow', destination });
    address = await addressOf(response, destination);
  } catch (error) {
    sayInConsole('error', (error as Error).message, { isProblem: true });
  }
  if (wanted.get(element) !== href) return;
  underWay.delete(element);
  if (address === undefined) element.dispatchEvent(new Event('error'));
  else nativeSet.call(element, attribute, address);
}

async function addressOf(response: CourseResponse, destination: Destination): Promise<string | undefined> {
  const { status } = response;
  const answer = asResponse(response);
  if (status >= 400) return undefined;
  if (destination === 'module') return runModule((await answer.json()) as Parameters<typeof runModule>[0]);
  // Scripts come as `data:` addresses that carry their path.
  return destination === 'script' ? answer.text() : URL.createObjectURL(await answer.blob());
}

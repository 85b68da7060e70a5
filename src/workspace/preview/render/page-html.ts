// Turns the HTML that a server sent into one document that needs nothing from outside. Imported by the preview's rendering.
import type { Destination } from '../browser-headers.ts';
import { createPagePolicy, type PagePolicy } from '../policy/page-policy.ts';
import { dataUrl } from './data-url.ts';
import { bringScripts } from './page-scripts.ts';
import { refreshFrom, type Refresh } from './refresh.ts';
import { blockedByPolicy, createResourceLoader, type Load, type ResourceLoader } from './resource-loader.ts';
import { stylesheetUrl, withOwnReferences } from './stylesheet.ts';
import * as words from '../../../words/en/preview.ts';

export interface PageHtml {
  document: Document;
  policy: PagePolicy;
  problems: string[];
  /** What the page's modules need. */
  imports: Readonly<Record<string, string>>;
  refresh?: Refresh;
}

export interface ReadPageOptions {
  /** The page's address, absolute. */
  url: string;
  load: Load;
  /** The values of its `Content-Security-Policy` fields. */
  policies: readonly string[];
  /** What the page's policy is to trust. */
  nonce: string;
}

/** Parses without running anything, and brings every own resource along. */
export async function readPage(
  sent: string,
  { url, load, policies, nonce }: ReadPageOptions,
): Promise<PageHtml> {
  const html = sent.replace(/\r\n?/g, '\n');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = setBase(document, url);
  const policy = createPagePolicy([...policies, ...takeMetaPolicies(document)]);
  const loader = createResourceLoader(load, policy);
  const refresh = takeRefresh(document, base);
  // Hints and icons, which nobody sees here and the sandbox would refuse aloud.
  for (const link of document.querySelectorAll('link[rel]')) {
    if (/preload|prefetch|preconnect|icon/i.test(link.getAttribute('rel') ?? '')) link.remove();
  }
  const [{ imports }] = await Promise.all([
    bringScripts(document, { html, url, base, loader, nonce }),
    ...bringStylesheets(document, base, loader, nonce),
    ...bringMedia(document, base, loader),
  ]);
  leaveFramesToThePage(document, loader);
  return { document, policy, imports, problems: loader.problems, ...(refresh ? { refresh } : {}) };
}

/** The address that the page's references are relative to. */
function setBase(document: Document, url: string): string {
  const own = document.querySelector('base[href]');
  const href = URL.parse(own?.getAttribute('href') ?? '', url)?.href ?? url;
  const base = own ?? document.head.appendChild(document.createElement('base'));
  base.setAttribute('href', href);
  document.head.prepend(base);
  return href;
}

/** Policies in the page are applied in our words: see PagePolicy. */
function takeMetaPolicies(document: Document): string[] {
  return [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')].map((meta) => {
    meta.remove();
    return meta.getAttribute('content') ?? '';
  });
}

function takeRefresh(document: Document, base: string): Refresh | undefined {
  const meta = document.querySelector('meta[http-equiv="refresh" i]');
  meta?.remove();
  return refreshFrom(meta?.getAttribute('content') ?? '', base);
}

function bringStylesheets(
  document: Document,
  base: string,
  loader: ResourceLoader,
  trusted: string,
): Promise<void>[] {
  return [
    ...each(document, 'link[rel~="stylesheet" i][href]', async (link) => {
      const reference = link.getAttribute('href') ?? '';
      const address = await stylesheetUrl(reference, base, loader, {
        nonce: link.getAttribute('nonce') ?? '',
      });
      link.removeAttribute('integrity');
      link.removeAttribute('crossorigin');
      if (address === undefined) link.removeAttribute('href');
      else link.setAttribute('href', address);
    }),
    ...each(document, 'style', async (style) => {
      const text = style.textContent;
      const rule = await loader.policy.blocksInline(
        'style-src-elem',
        text,
        style.getAttribute('nonce') ?? '',
      );
      if (rule === undefined) {
        style.setAttribute('nonce', trusted);
        style.textContent = await withOwnReferences(text, base, loader);
      } else {
        loader.problems.push(blockedByPolicy(words.styleElement, rule));
        style.textContent = '';
      }
    }),
    ...each(document, '[style*="url(" i]', async (element) => {
      element.setAttribute(
        'style',
        await withOwnReferences(element.getAttribute('style') ?? '', base, loader),
      );
    }),
  ];
}

const MEDIA: [selector: string, attribute: string, destination: Destination][] = [
  ['img[src], input[type="image" i][src]', 'src', 'image'],
  ['svg image[href]', 'href', 'image'],
  ['video[poster]', 'poster', 'image'],
  ['video[src], video source[src]', 'src', 'video'],
  ['audio[src], audio source[src]', 'src', 'audio'],
];

/** What an element shows when its address brought nothing: the broken image with its alternative text. */
const NOTHING = 'data:,';

function bringMedia(document: Document, base: string, loader: ResourceLoader): Promise<void>[] {
  const media = MEDIA.flatMap(([selector, attribute, destination]) =>
    each(document, selector, async (element) => {
      element.setAttribute(
        attribute,
        await mediaAddress(element.getAttribute(attribute) ?? '', base, loader, destination),
      );
    }),
  );
  const choices = each(document, 'img[srcset], source[srcset]', async (element) => {
    const candidates = (element.getAttribute('srcset') ?? '').split(/,\s+/);
    const brought = candidates.map(async (candidate) => {
      const [reference = '', ...descriptor] = candidate.trim().split(/\s+/);
      return [await mediaAddress(reference, base, loader, 'image'), ...descriptor].join(' ');
    });
    element.setAttribute('srcset', (await Promise.all(brought)).join(', '));
  });
  return [...media, ...choices];
}

async function mediaAddress(
  reference: string,
  base: string,
  loader: ResourceLoader,
  destination: Destination,
): Promise<string> {
  const response = await loader.load(reference, base, destination);
  if (response) return dataUrl(response.body, response.header('content-type') ?? '');
  const isAllowed =
    loader.policy.blocksUrl(destination === 'image' ? 'img-src' : 'media-src', reference) === undefined;
  return /^\s*data:/i.test(reference) && isAllowed ? reference : NOTHING;
}

/** The page's own script fills frames (page/frames.ts). Plugins are shown by no browser any more, or not in a sandbox. */
function leaveFramesToThePage(document: Document, loader: ResourceLoader): void {
  for (const frame of document.querySelectorAll('iframe[src]')) {
    const reference = frame.getAttribute('src') ?? '';
    if (/^\s*(?:about|javascript|data|blob):/i.test(reference)) continue;
    frame.setAttribute('data-preview-src', reference);
    frame.removeAttribute('src');
  }
  for (const plugin of document.querySelectorAll('object[data], embed[src]')) {
    const reference = plugin.getAttribute('data') ?? plugin.getAttribute('src') ?? '';
    loader.problems.push(words.noPlugin(plugin.localName, reference));
    plugin.removeAttribute('data');
    plugin.removeAttribute('src');
  }
}

function each(
  document: Document,
  selector: string,
  bring: (element: Element) => Promise<void>,
): Promise<void>[] {
  return [...document.querySelectorAll(selector)].map(bring);
}

// Turns the HTML that a server sent into one document that needs nothing from outside. Imported by the preview's rendering.
import { toBytes } from '../../../lib/bytes.ts';
import { dataUrl } from './data-url.ts';
import { decodeText, mediaType } from './media-type.ts';
import type { ResourceLoader } from './resource-loader.ts';
import { withPreviewLocation } from './script-locations.ts';
import { stylesheetUrl, withOwnReferences } from './stylesheet.ts';
import type { Destination } from '../browser-headers.ts';

/** What `<meta http-equiv="refresh">` asks for. */
export interface Refresh {
  afterSeconds: number;
  /** Absolute. */
  href: string;
}

export interface PageHtml {
  document: Document;
  refresh?: Refresh;
}

/** Parses without running anything, and brings every own resource along. `url` is the page's address, absolute. */
export async function readPage(html: string, url: string, loader: ResourceLoader): Promise<PageHtml> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = setBase(document, url);
  const refresh = takeRefresh(document, base);
  await Promise.all([
    ...bringStylesheets(document, base, loader),
    ...bringMedia(document, base, loader),
    ...bringScripts(document, base, loader),
  ]);
  return { document, ...(refresh ? { refresh } : {}) };
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

function takeRefresh(document: Document, base: string): Refresh | undefined {
  const meta = document.querySelector('meta[http-equiv="refresh" i]');
  const match = /^\s*([\d.]+)\s*(?:[;,]\s*(?:url\s*=\s*)?["']?([^"']*)["']?)?/i.exec(
    meta?.getAttribute('content') ?? '',
  );
  meta?.remove();
  if (!match) return undefined;
  return { afterSeconds: Number(match[1]), href: URL.parse(match[2]?.trim() ?? '', base)?.href ?? base };
}

function bringStylesheets(document: Document, base: string, loader: ResourceLoader): Promise<void>[] {
  return [
    ...each(document, 'link[rel~="stylesheet" i][href]', async (link) => {
      const address = await stylesheetUrl(link.getAttribute('href') ?? '', base, loader);
      link.removeAttribute('integrity');
      if (address === undefined) link.removeAttribute('href');
      else link.setAttribute('href', address);
    }),
    ...each(document, 'style', async (style) => {
      style.textContent = await withOwnReferences(style.textContent, base, loader);
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
  ['video[poster]', 'poster', 'image'],
  ['video[src], video source[src]', 'src', 'video'],
  ['audio[src], audio source[src]', 'src', 'audio'],
];

function bringMedia(document: Document, base: string, loader: ResourceLoader): Promise<void>[] {
  const media = MEDIA.flatMap(([selector, attribute, destination]) =>
    each(document, selector, async (element) => {
      const reference = element.getAttribute(attribute) ?? '';
      if (/^data:/i.test(reference)) return;
      const response = await loader.load(reference, base, destination);
      // An empty `data:` shows the broken image with its alternative text, as a browser would.
      element.setAttribute(
        attribute,
        response ? dataUrl(response.body, response.header('content-type') ?? '') : 'data:,',
      );
    }),
  );
  const choices = each(document, 'img[srcset], source[srcset]', async (element) => {
    const candidates = (element.getAttribute('srcset') ?? '').split(/,\s+/);
    const brought = candidates.map(async (candidate) => {
      const [reference = '', ...descriptor] = candidate.trim().split(/\s+/);
      const response = await loader.load(reference, base, 'image');
      return (
        response && [dataUrl(response.body, response.header('content-type') ?? ''), ...descriptor].join(' ')
      );
    });
    element.setAttribute('srcset', (await Promise.all(brought)).filter(Boolean).join(', '));
  });
  return [...media, ...choices];
}

function bringScripts(document: Document, base: string, loader: ResourceLoader): Promise<void>[] {
  const bringOne = async (script: Element) => {
    const type = (script.getAttribute('type') ?? '').trim().toLowerCase();
    if (type !== '' && type !== 'module' && !/^(?:text|application)\/(?:java|ecma)script$/.test(type)) return;
    const reference = script.getAttribute('src');
    if (reference === null) {
      script.textContent = withPreviewLocation(script.textContent);
      return;
    }
    const response = await loader.load(reference, base, 'script');
    script.removeAttribute('integrity');
    if (!response) {
      script.removeAttribute('src');
      return;
    }
    const { charset } = mediaType(response.header('content-type'));
    const text = withPreviewLocation(decodeText(response.body, charset));
    script.setAttribute('src', dataUrl(toBytes(text), 'text/javascript;charset=utf-8'));
  };
  const handlers = each(
    document,
    '[onclick*="location"], [onchange*="location"], [onsubmit*="location"]',
    async (element) => {
      for (const { name, value } of [...element.attributes]) {
        if (name.startsWith('on')) element.setAttribute(name, withPreviewLocation(value));
      }
    },
  );
  return [...each(document, 'script', bringOne), ...handlers];
}

function each(
  document: Document,
  selector: string,
  bring: (element: Element) => Promise<void>,
): Promise<void>[] {
  return [...document.querySelectorAll(selector)].map(bring);
}

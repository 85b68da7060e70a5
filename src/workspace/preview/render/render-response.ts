// From a response to what the preview shows: a document, a file to save, or the fact that there is nothing. Imported by the controller.
import pageScript from 'virtual:preview-page-script';
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import type { PageConfig } from '../messages.ts';
import { decodeText, mediaType } from './media-type.ts';
import { readPage, type Refresh } from './page-html.ts';
import { imagePage, jsonPage, textPage } from './plain-page.ts';
import { createResourceLoader, type Load } from './resource-loader.ts';

export type Rendering =
  | { kind: 'page'; html: string; title: string; problems: string[]; refresh?: Refresh }
  /** A body of no bytes: there is nothing to show. */
  | { kind: 'empty' }
  /** 204 and 205: a browser stays where it is. */
  | { kind: 'stay' }
  | { kind: 'file'; name: string; type: string; body: Uint8Array };

/** `config` is for the page's own script; `load` brings what the page refers to. */
export async function renderResponse(
  response: ClientResponse,
  config: PageConfig,
  load: Load,
): Promise<Rendering> {
  const { status, body, path } = response;
  if (status === 204 || status === 205) return { kind: 'stay' };
  const { type, charset } = mediaType(response.header('content-type'));
  const disposition = response.header('content-disposition') ?? '';
  if (/^\s*attachment/i.test(disposition))
    return { kind: 'file', name: fileName(disposition, path), type, body };
  if (body.byteLength === 0) return { kind: 'empty' };

  if (type === 'text/html' || type === 'application/xhtml+xml' || (type === '' && looksLikeHtml(response))) {
    const loader = createResourceLoader(load);
    const { document, refresh } = await readPage(decodeText(body, charset), config.url, loader);
    const { problems } = loader;
    return { ...asPage(document, config), problems, ...(refresh ? { refresh } : {}) };
  }
  const title = `The answer of ${path}`;
  if (/^application\/(?:.+\+)?json$/.test(type))
    return asPage(jsonPage(decodeText(body, charset), title), config);
  if (type.startsWith('image/')) return asPage(imagePage(body, type, title), config);
  if (type === '' || /^text\/|\/(?:.+\+)?xml$|\/javascript$/.test(type)) {
    return asPage(textPage(decodeText(body, charset), title), config);
  }
  return { kind: 'file', name: fileName('', path), type, body };
}

function asPage(page: Document, config: PageConfig): Extract<Rendering, { kind: 'page' }> {
  const script = page.createElement('script');
  script.dataset.config = JSON.stringify(config);
  script.textContent = pageScript;
  page.head.prepend(script);
  // The base must come before the script, which resolves addresses against it.
  const base = page.querySelector('base');
  if (base) page.head.prepend(base);
  const doctype = page.compatMode === 'BackCompat' ? '' : '<!doctype html>';
  return { kind: 'page', html: doctype + page.documentElement.outerHTML, title: page.title, problems: [] };
}

/** Browsers guess when the server does not say; `nosniff` forbids it (MIME Sniffing standard). */
function looksLikeHtml(response: ClientResponse): boolean {
  if (response.header('x-content-type-options')?.trim().toLowerCase() === 'nosniff') return false;
  return /^\s*(?:<!doctype html|<html|<head|<body|<h1|<p[\s>]|<div|<!--)/i.test(
    response.text().slice(0, 512),
  );
}

/** RFC 6266, without `filename*`'s other encodings than UTF-8. */
function fileName(disposition: string, path: string): string {
  const encoded = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const last = path.split(/[?#]/, 1)[0]?.split('/').at(-1);
  const name = (encoded && decodedOrUndefined(encoded)) ?? plain?.[1] ?? plain?.[2] ?? last;
  return name?.replace(/[/\\]/g, '_') || 'download';
}

function decodedOrUndefined(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

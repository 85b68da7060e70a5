// Brings along what a stylesheet refers to with url() and @import. Imported by the preview's rendering.
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import { toBytes } from '../../../lib/bytes.ts';
import { PREVIEW_ORIGIN } from '../own-server.ts';
import { dataUrl } from './data-url.ts';
import { decodeText, mediaType } from './media-type.ts';
import type { ResourceLoader } from './resource-loader.ts';
import * as words from '../../../words/en/preview.ts';

/** Deeper `@import`s are left out: by then the stylesheets import each other in a circle. */
const MAX_DEPTH = 5;

// Comments are matched first, so that what they hold is left alone.
const REFERENCE =
  /\/\*[^]*?\*\/|@import\s+(?:url\(\s*)?(["']?)([^"')\s;]+)\1(?:\s*\))?|url\(\s*(["']?)(.*?)\3\s*\)/g;

/** The same CSS with every own reference as a `data:` address. `base` is the stylesheet's own address, absolute. */
export async function withOwnReferences(
  css: string,
  base: string,
  loader: ResourceLoader,
  depth = 0,
): Promise<string> {
  const matches = [...css.matchAll(REFERENCE)];
  const replacements = await Promise.all(
    matches.map(async ([whole, , imported, , referred]) => {
      if (imported !== undefined) {
        const address = await stylesheetUrl(imported, base, loader, { depth: depth + 1 });
        return address === undefined ? whole : `@import url("${address}")`;
      }
      if (!referred || referred.startsWith('#')) return whole;
      const isFont = /\.(?:woff2?|ttf|otf)(?:[?#]|$)/i.test(referred);
      const response = await loader.load(referred, base, isFont ? 'font' : 'image');
      return response ? `url("${dataUrl(response.body, response.header('content-type') ?? '')}")` : whole;
    }),
  );
  let at = 0;
  let result = '';
  matches.forEach((match, index) => {
    result += css.slice(at, match.index) + replacements[index];
    at = match.index + match[0].length;
  });
  return result + css.slice(at);
}

/** A stylesheet as a `data:` address; undefined when it could not be had or a browser would refuse it. */
export async function stylesheetUrl(
  reference: string,
  base: string,
  loader: ResourceLoader,
  { depth = 0, nonce }: { depth?: number; nonce?: string } = {},
): Promise<string | undefined> {
  if (depth > MAX_DEPTH) return undefined;
  const response = await loader.load(reference, base, 'style', nonce === undefined ? {} : { nonce });
  const css = response && (await stylesheetText(response, loader, depth));
  return css === undefined ? undefined : dataUrl(toBytes(css), 'text/css;charset=utf-8');
}

/** The text of a stylesheet with all that it refers to; undefined when a browser would refuse it. */
export async function stylesheetText(
  response: ClientResponse,
  loader: ResourceLoader,
  depth = 0,
): Promise<string | undefined> {
  const { type, charset } = mediaType(response.header('content-type'));
  if (type !== 'text/css') {
    loader.problems.push(words.stylesheetNotUsed(words.cameAs(response.path, type)));
    return undefined;
  }
  return withOwnReferences(decodeText(response.body, charset), PREVIEW_ORIGIN + response.path, loader, depth);
}

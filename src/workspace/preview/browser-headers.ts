// The header fields that a browser adds by itself, so that a learner's server sees what it would see in the world.
// Imported by the preview.
import { ACCEPTED_ENCODINGS } from '../../engine/http/content-encoding.ts';
import type { RawHeaders } from '../../engine/port.ts';
import { PREVIEW_ORIGIN } from './own-server.ts';

/** What the answer is for: the values of `Sec-Fetch-Dest`. */
export type Destination =
  'document' | 'iframe' | 'style' | 'script' | 'image' | 'font' | 'video' | 'audio' | 'empty';

const ACCEPT: Record<Destination, string> = {
  document: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  iframe: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  style: 'text/css,*/*;q=0.1',
  image: 'image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8',
  script: '*/*',
  font: '*/*',
  video: '*/*',
  audio: '*/*',
  empty: '*/*',
};

/**
 * Fields for one request. `from` is the path of the page that causes it; without it the learner typed the address.
 * Fields in `more` replace those of the same name.
 */
export function browserHeaders(
  destination: Destination,
  method: string,
  from: string | undefined,
  more: RawHeaders = [],
): RawHeaders {
  const fields: RawHeaders = [
    ['User-Agent', navigator.userAgent],
    ['Accept', ACCEPT[destination]],
    ['Accept-Encoding', ACCEPTED_ENCODINGS],
    ['Accept-Language', navigator.languages.join(',') || 'en'],
  ];
  if (from !== undefined) {
    // Browsers name the origin on every request that may change something; CSRF guards rely on it.
    if (method !== 'GET' && method !== 'HEAD') fields.push(['Origin', PREVIEW_ORIGIN]);
    fields.push(['Referer', PREVIEW_ORIGIN + from.split('#', 1)[0]]);
  }
  fields.push(
    ['Sec-Fetch-Site', from === undefined ? 'none' : 'same-origin'],
    [
      'Sec-Fetch-Mode',
      destination === 'document' || destination === 'iframe'
        ? 'navigate'
        : destination === 'empty'
          ? 'cors'
          : 'no-cors',
    ],
    ['Sec-Fetch-Dest', destination],
  );
  const replaced = new Set(more.map(([name]) => name.toLowerCase()));
  return [...fields.filter(([name]) => !replaced.has(name.toLowerCase())), ...more];
}

/** Fields that a page's script may not set (Fetch standard, "forbidden request-header"). */
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|user-agent|proxy-.*|sec-.*)$/i;

/** The fields that a page's script asked for, without those that a browser would refuse. */
export function allowedHeaders(headers: RawHeaders): RawHeaders {
  return headers.filter(
    ([name, value]) =>
      !FORBIDDEN.test(name) && /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && !/[\r\n\0]/.test(value),
  );
}

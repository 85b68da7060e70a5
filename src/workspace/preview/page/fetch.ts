// `fetch` and `sendBeacon` in a page of the preview: they reach the learner's own server and nothing else.
// Part of the page's script.
import { decodedStream, unknownEncoding } from '../../../engine/http/content-encoding.ts';
import { askServer, type CourseResponse } from './course.ts';
import * as words from '../../../words/en/page.ts';

const NO_BODY = new Set([204, 205, 304]);

/** Replaces `fetch`, which the page's policy would block. Bodies come piece by piece. */
export function installFetch(): void {
  const nativeFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input instanceof URL ? input.href : input, init);
    if (/^(?:data|blob):/.test(request.url)) return nativeFetch(request);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const response = await askServer(
      {
        href: request.url,
        method: request.method,
        headers: [...request.headers],
        ...(hasBody ? { body: await request.arrayBuffer() } : {}),
        redirect: request.redirect,
        destination: '',
      },
      request.signal,
    );
    return asResponse(response);
  };
  navigator.sendBeacon = (href, data = null) => {
    fetch(href, { method: 'POST', body: data, keepalive: true }).catch(() => {});
    return true;
  };
}

/** The answer as `fetch` gives it. */
export function asResponse({ status, statusText, headers, body, url, redirected }: CourseResponse): Response {
  const encoding = unknownEncoding(headers);
  if (encoding !== undefined) {
    throw new TypeError(words.cannotUnpack(url, encoding));
  }
  const hasBody = !NO_BODY.has(status);
  if (!hasBody) void body.cancel();
  const response = new Response(hasBody ? (decodedStream(body, headers) as BodyInit) : null, {
    status,
    statusText,
    // Scripts never see Set-Cookie.
    headers: headers.filter(([name]) => name.toLowerCase() !== 'set-cookie'),
  });
  Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
  return response;
}

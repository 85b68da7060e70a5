// What a browser does with a redirect, after the Fetch standard (HTTP-redirect fetch). Imported by the HTTP client only.
import type { ReceivedResponse, SentRequest } from './exchange.ts';
import { headerValue, withoutHeaders } from './headers.ts';
import { HttpClientError } from './http-client-error.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BODY_HEADERS = new Set(['content-type', 'content-length', 'content-encoding', 'content-language']);

/** Whether a browser goes on to another address. */
export function isRedirect({ status, headers }: Pick<ReceivedResponse, 'status' | 'headers'>): boolean {
  return REDIRECTS.has(status) && headerValue(headers, 'location') !== undefined;
}

/** Where a response sends the browser, made absolute; undefined when it does not. Throws `bad-redirect`. */
export function redirectTarget(
  response: ReceivedResponse,
  from: SentRequest,
  origin: string,
): URL | undefined {
  const location = isRedirect(response) ? headerValue(response.headers, 'location') : undefined;
  if (location === undefined) return undefined;
  const base = new URL(from.path, origin);
  const target = URL.parse(location, base);
  if (!target) {
    throw new HttpClientError(
      'bad-redirect',
      `${from.method} ${from.path} redirects to “${location}”, which is no address.`,
      'Redirect to a path such as /done, or to a whole address.',
    );
  }
  return target;
}

/** The request that follows the redirect: POST becomes GET on 301, 302 and 303, and stays POST on 307 and 308. */
export function redirectedRequest(
  status: number,
  from: SentRequest,
  target: URL,
): Pick<SentRequest, 'method' | 'path' | 'headers' | 'body'> {
  const path = target.pathname + target.search;
  const becomesGet =
    ((status === 301 || status === 302) && from.method === 'POST') ||
    (status === 303 && from.method !== 'GET' && from.method !== 'HEAD');
  return becomesGet
    ? { method: 'GET', path, headers: withoutHeaders(from.headers, BODY_HEADERS), body: new Uint8Array() }
    : { method: from.method, path, headers: from.headers, body: from.body };
}

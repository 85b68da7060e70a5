// Whether a page lets itself be framed by a page of the same server. Imported by page-requests.ts.
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import { headerValues } from '../../../engine/http/headers.ts';
import { PREVIEW_ORIGIN } from '../own-server.ts';
import { allowsUrl, parsePolicies } from './content-security-policy.ts';

/** What the server said, such as `X-Frame-Options: DENY`; undefined when it may be framed. */
export function refusesFrames(response: ClientResponse): string | undefined {
  const policies = parsePolicies(headerValues(response.headers, 'content-security-policy'));
  let isNamed = false;
  for (const { directives } of policies) {
    const ancestors = directives.get('frame-ancestors');
    if (!ancestors) continue;
    isNamed = true;
    if (!allowsUrl(ancestors, new URL(PREVIEW_ORIGIN), PREVIEW_ORIGIN)) {
      return ['frame-ancestors', ...ancestors].join(' ');
    }
  }
  // `frame-ancestors` takes the place of the older field.
  const options = response.header('x-frame-options');
  return !isNamed && options?.trim().toLowerCase() === 'deny'
    ? `X-Frame-Options: ${options.trim()}`
    : undefined;
}

// `fetch` in a page of the preview: reaches the learner's own server and nothing else. Part of the page's script.
import { askServer, type CourseResponse } from './course.ts';

const NO_BODY = new Set([204, 205, 304]);

/** Replaces `fetch`, which the page's policy would block. */
export function installFetch(): void {
  window.fetch = async (input, init) => {
    const request = new Request(input instanceof URL ? input.href : input, init);
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
}

function asResponse({ status, statusText, headers, body, url, redirected }: CourseResponse): Response {
  const response = new Response(NO_BODY.has(status) ? null : body, {
    status,
    statusText,
    // Scripts never see Set-Cookie.
    headers: headers.filter(([name]) => name.toLowerCase() !== 'set-cookie'),
  });
  Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
  return response;
}

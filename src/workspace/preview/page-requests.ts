// Requests that scripts of a page send (`fetch`, XMLHttpRequest, images), answered by the learner's server. Imported by the controller.
import type { HttpClient } from '../../engine/http/client.ts';
import { allowedHeaders, browserHeaders } from './browser-headers.ts';
import type { CourseMessage, PageRequest } from './messages.ts';
import { ownPath, PREVIEW_ORIGIN } from './own-server.ts';
import { readableCookies } from './script-cookies.ts';

/** More requests than this at a time are refused: a loop in a page must not flood the course. */
const MAX_IN_FLIGHT = 64;

export interface PageRequests {
  answer(request: PageRequest): void;
  abort(id: number): void;
  /** Another page comes: what the old one asked for is given up. */
  abortAll(): void;
}

export interface PageRequestsOptions {
  client: HttpClient;
  /** The path of the page that asks. */
  pagePath: () => string;
  tell: (message: CourseMessage) => void;
}

/** Makes the answering side. */
export function createPageRequests({ client, pagePath, tell }: PageRequestsOptions): PageRequests {
  const inFlight = new Map<number, AbortController>();

  async function send(request: PageRequest, signal: AbortSignal): Promise<CourseMessage> {
    const { id, body, headers, redirect, destination } = request;
    const method = request.method.toUpperCase();
    const path = ownPath(request.href);
    if (path === undefined)
      return failed(id, `The preview only reaches your own server, not ${request.href}.`);
    const response = await client.send({
      method,
      path,
      headers: browserHeaders(destination || 'empty', method, pagePath(), allowedHeaders(headers)),
      ...(body ? { body: new Uint8Array(body) } : {}),
      redirect: redirect === 'follow' ? 'follow' : 'manual',
      signal,
    });
    if (response.externalUrl) {
      return failed(
        id,
        `${path} redirects to ${response.externalUrl}. The preview only reaches your own server.`,
      );
    }
    if (redirect === 'error' && response.status >= 300 && response.status < 400) {
      return failed(id, `${path} redirects, and the request asked for an error then.`);
    }
    return {
      type: 'response',
      id,
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
      body: response.body.slice().buffer,
      url: PREVIEW_ORIGIN + response.path,
      redirected: response.hops.length > 1,
      cookie: readableCookies(client.jar, pagePath()),
    };
  }

  return {
    answer(request) {
      if (inFlight.size >= MAX_IN_FLIGHT) {
        tell(
          failed(
            request.id,
            `More than ${MAX_IN_FLIGHT} requests are under way. Wait for some answers first.`,
          ),
        );
        return;
      }
      const abort = new AbortController();
      inFlight.set(request.id, abort);
      void send(request, abort.signal)
        .catch((error: unknown) => failed(request.id, (error as Error).message))
        .then((answer) => {
          // A page that is gone, or that no longer waits, is told nothing.
          if (inFlight.get(request.id) === abort) {
            inFlight.delete(request.id);
            tell(answer);
          }
        });
    },
    abort(id) {
      inFlight.get(id)?.abort();
      inFlight.delete(id);
    },
    abortAll() {
      for (const abort of inFlight.values()) abort.abort();
      inFlight.clear();
    },
  };
}

function failed(id: number, message: string): CourseMessage {
  return { type: 'request-failed', id, message };
}

// One visit: the request for a page, and its answer made into something to show. Knows no state. Imported by the preview.
import type { ClientResponse } from '../../engine/http/client-response.ts';
import type { HttpClient } from '../../engine/http/client.ts';
import { browserHeaders } from './browser-headers.ts';
import { decodedResponse } from './decoded-response.ts';
import type { PageConfig } from './messages.ts';
import { anchorOf, ownPath, PREVIEW_ORIGIN } from './own-server.ts';
import type { PageStorage } from './page-storage.ts';
import type { Answer } from './preview-state.ts';
import type { Rendering } from './render/render-response.ts';
import type { Load } from './render/resource-loader.ts';
import { readableCookies } from './script-cookies.ts';
import type { Visit } from './visits.ts';

/** What a page refers to may take this long; then the page is shown without it. */
const RESOURCE_TIMEOUT_MS = 5_000;

/** Who looks: what a browser keeps of a visitor. */
export interface Looker {
  client: HttpClient;
  storage: PageStorage;
}

/**
 * Sends the request as a browser would. `from` is the path of the page that leads there. Rejects as the HTTP client does,
 * or with an UnreadableBody. The body comes decoded.
 */
export async function sendVisit(
  client: HttpClient,
  { method, path, body, contentType }: Visit,
  from: string | undefined,
  signal: AbortSignal,
): Promise<ClientResponse> {
  const response = await client.send({
    method,
    path: ownPath(path) ?? '/',
    headers: browserHeaders('document', method, from, contentType ? [['Content-Type', contentType]] : []),
    ...(body ? { body } : {}),
    signal,
  });
  return decodedResponse(response);
}

export interface RenderVisitOptions {
  /** Where the page is, with its anchor. */
  path: string;
  from: string | undefined;
  /** Pixels. */
  scrollTop: number;
  signal: AbortSignal;
}

/** Brings along what the page refers to, through the same client. */
export async function renderVisit(
  { client, storage }: Looker,
  response: ClientResponse,
  { path, from, scrollTop, signal }: RenderVisitOptions,
): Promise<Rendering> {
  // Loaded with the first page, not with the workspace.
  const { renderResponse } = await import('./render/render-response.ts');
  const config: PageConfig = {
    url: PREVIEW_ORIGIN + path,
    cookie: readableCookies(client.jar, path),
    referrer: from === undefined ? '' : PREVIEW_ORIGIN + from.split('#', 1)[0],
    scrollTop,
    localStorage: storage.read('local'),
    sessionStorage: storage.read('session'),
    nonce: crypto.randomUUID(),
  };
  return renderResponse(response, config, resourceLoad(client, path, signal));
}

/** Requests what a page at `path` refers to. */
export function resourceLoad(client: HttpClient, path: string, signal: AbortSignal): Load {
  return async (resource, destination) =>
    decodedResponse(
      await client.send({
        path: resource,
        headers: browserHeaders(destination, 'GET', path),
        timeoutMs: RESOURCE_TIMEOUT_MS,
        signal,
      }),
    );
}

/** Where a visit ended: redirects change the path, and mostly the method. */
export function landingOf(visit: Visit, response: ClientResponse): Visit {
  const path = response.path + anchorOf(visit.path);
  const last = response.hops.at(-1)?.request.method;
  return last === 'POST' ? { ...visit, path } : { path, method: 'GET' };
}

/** The status line and the time, redirects included. */
export function answerOf({ hops, path, status, statusText }: ClientResponse, empty: boolean): Answer {
  const durationMs = hops.reduce((total, hop) => total + hop.durationMs, 0);
  const exchange = hops.at(-1);
  return {
    method: exchange?.request.method ?? 'GET',
    path,
    status,
    statusText,
    durationMs,
    empty,
    ...(exchange ? { exchange } : {}),
  };
}

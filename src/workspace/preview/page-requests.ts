// Requests that scripts of a page send (`fetch`, XMLHttpRequest, elements that they make), answered by the learner's server.
// Imported by the controller.
import type { ClientRequest } from '../../engine/http/client.ts';
import { allowedHeaders, browserHeaders, type Destination } from './browser-headers.ts';
import { decodedResponse } from './decoded-response.ts';
import { renderVisit, resourceLoad, type Looker } from './load-visit.ts';
import type { CourseMessage, PageRequest } from './messages.ts';
import { ownPath, PREVIEW_ORIGIN } from './own-server.ts';
import type { PagePolicy } from './policy/page-policy.ts';
import { refusesFrames } from './policy/refuses-frames.ts';
import { DIRECTIVES } from './render/resource-loader.ts';
import * as words from '../../words/en/preview.ts';

/** More requests than this at a time are refused: a loop in a page must not flood the course. */
const MAX_IN_FLIGHT = 64;

export interface PageRequests {
  answer(request: PageRequest): void;
  abort(id: number): void;
  /** Another page comes: what the old one asked for is given up. */
  abortAll(): void;
}

export interface PageRequestsOptions {
  looker: Looker;
  /** The path of the page that asks. */
  pagePath: () => string;
  policy: () => PagePolicy;
  tell: (message: CourseMessage) => void;
  /** The page does without something, in a sentence. */
  onProblem: (problem: string) => void;
}

/** Makes the answering side. */
export function createPageRequests(options: PageRequestsOptions): PageRequests {
  const { looker, pagePath, policy, onProblem } = options;
  const { client } = looker;
  const inFlight = new Map<number, AbortController>();

  async function answer(request: PageRequest, tell: (message: CourseMessage) => void, signal: AbortSignal) {
    const { id, destination, href, redirect } = request;
    const path = ownPath(href);
    const rule = policy().blocksUrl(DIRECTIVES[SENT_AS[destination]], href, { byScript: true });
    if (rule !== undefined) {
      const problem = words.policyBlocks(path ?? href, rule);
      if (destination === '') onProblem(problem);
      return tell(failed(id, problem));
    }
    if (path === undefined) {
      return tell(failed(id, words.notReached(href)));
    }
    const send: ClientRequest = {
      method: request.method.toUpperCase(),
      path,
      headers: browserHeaders(
        SENT_AS[destination],
        request.method.toUpperCase(),
        pagePath(),
        allowedHeaders(request.headers),
      ),
      ...(request.body ? { body: new Uint8Array(request.body) } : {}),
      redirect: redirect === 'follow' ? 'follow' : 'manual',
      signal,
    };
    if (destination === 'style' || destination === 'script' || destination === 'module') {
      return answerRendered(request, destination, send, tell, signal);
    }
    return destination === 'iframe'
      ? answerFrame(request, send, tell, signal)
      : answerPlain(request, send, tell);
  }

  /** The body goes on as it comes. */
  async function answerPlain(
    { id, redirect }: PageRequest,
    send: ClientRequest,
    tell: (message: CourseMessage) => void,
  ): Promise<void> {
    let hasBegun = false;
    try {
      const response = await client.send({
        ...send,
        stream: {
          onHead({ path, ...head }) {
            if (redirect === 'error' && head.status >= 300 && head.status < 400) return;
            hasBegun = true;
            tell({ type: 'head', id, ...head, url: PREVIEW_ORIGIN + path, redirected: path !== send.path });
          },
          onPiece: (bytes) => tell({ type: 'piece', id, bytes }),
        },
      });
      if (response.externalUrl) throw new TypeError(elsewhere(send.path, response.externalUrl));
      if (!hasBegun) throw new TypeError(words.refusesRedirect(send.path));
      tell({ type: 'end', id });
    } catch (error) {
      const { message } = error as Error;
      tell(hasBegun ? { type: 'end', id, error: message } : failed(id, message));
    }
  }

  async function answerRendered(
    { id }: PageRequest,
    destination: 'style' | 'script' | 'module',
    send: ClientRequest,
    tell: (message: CourseMessage) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const response = await decodedResponse(await client.send(send));
    if (response.externalUrl) throw new TypeError(elsewhere(send.path, response.externalUrl));
    if (response.status >= 400) {
      throw new TypeError(words.fetchFailed(response.path, response.status));
    }
    const { renderResource } = await import('./render/render-resource.ts');
    const load = resourceLoad(client, pagePath(), signal);
    const { type, body, problems } = await renderResource(response, destination, load, policy());
    problems.forEach(onProblem);
    tellAll(tell, id, 200, type, body, PREVIEW_ORIGIN + response.path);
  }

  /** A page of the same server, in a frame of this one. */
  async function answerFrame(
    { id }: PageRequest,
    send: ClientRequest,
    tell: (message: CourseMessage) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const response = await decodedResponse(await client.send(send));
    if (response.externalUrl) throw new TypeError(elsewhere(send.path, response.externalUrl));
    const refusal = refusesFrames(response);
    if (refusal !== undefined) {
      const problem = words.refusesFrame(response.path, refusal);
      onProblem(problem);
      throw new TypeError(problem);
    }
    const from = pagePath();
    const rendering = await renderVisit(looker, response, {
      path: response.path,
      from,
      scrollTop: 0,
      signal,
    });
    if (rendering.kind === 'page') rendering.problems.forEach(onProblem);
    const html = rendering.kind === 'page' ? rendering.html : '';
    tellAll(
      tell,
      id,
      response.status,
      'text/html;charset=utf-8',
      new TextEncoder().encode(html),
      PREVIEW_ORIGIN + response.path,
    );
  }

  return {
    answer(request) {
      if (inFlight.size >= MAX_IN_FLIGHT) {
        options.tell(failed(request.id, words.tooManyRequests(MAX_IN_FLIGHT)));
        return;
      }
      const abort = new AbortController();
      inFlight.set(request.id, abort);
      // A page that is gone, or that no longer waits, is told nothing.
      const tell = (message: CourseMessage) => {
        if (inFlight.get(request.id) === abort) options.tell(message);
      };
      void answer(request, tell, abort.signal)
        .catch((error: unknown) => tell(failed(request.id, (error as Error).message)))
        .finally(() => {
          if (inFlight.get(request.id) === abort) inFlight.delete(request.id);
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

/** What a browser would say that a request is for. */
const SENT_AS: Readonly<Record<PageRequest['destination'], Destination>> = {
  '': 'empty',
  image: 'image',
  style: 'style',
  script: 'script',
  module: 'script',
  video: 'video',
  audio: 'audio',
  iframe: 'iframe',
};

function tellAll(
  tell: (message: CourseMessage) => void,
  id: number,
  status: number,
  type: string,
  bytes: Uint8Array,
  url: string,
): void {
  const headers: [string, string][] = [['Content-Type', type]];
  tell({ type: 'head', id, status, statusText: '', headers, url, redirected: false });
  tell({ type: 'piece', id, bytes });
  tell({ type: 'end', id });
}

function elsewhere(path: string, url: string): string {
  return words.redirectsElsewhere(path, url);
}

function failed(id: number, message: string): CourseMessage {
  return { type: 'request-failed', id, message };
}

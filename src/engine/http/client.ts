// The browser's side of HTTP: cookies, redirects and a record of every hop, over an engine's `request`.
// Shared by preview, inspector and checks, so that all three agree. Runs in pages, workers and Node.
import type { RawHeaders, Run } from '../port.ts';
import { clientResponse, type ClientResponse } from './client-response.ts';
import { createCookieJar, type CookieJar } from './cookie-jar.ts';
import type { Exchange, ReceivedResponse, Sender, SentRequest } from './exchange.ts';
import { checkedHead, failureOf } from './exchange-failure.ts';
import { headerValue, headerValues } from './headers.ts';
import { HttpClientError } from './http-client-error.ts';
import { readBody } from './read-body.ts';
import { isRedirect, redirectedRequest, redirectTarget } from './redirect.ts';

export interface HttpClientOptions {
  request: Run['request'];
  sender: Sender;
  /** The name of the jar in the records, such as `visitor 1`. */
  visitor: string;
  /** The check that sends, when `sender` is `check`. */
  check?: string;
  /** What the address bar would show before the path. Default `http://localhost:3000`. */
  origin?: string;
  /** Default: a new, empty jar. */
  jar?: CookieJar;
  /** Gives the id of the next exchange. */
  nextId: () => number;
  /** Called once for each hop when it is over, also when it got no answer. */
  onExchange?: (exchange: Exchange) => void;
  /** Where reading a response's body stops. Default 20 MB. */
  maxBodyBytes?: number;
}

export interface ClientRequest {
  /** Default `GET`. */
  method?: string;
  /** Path and query, beginning with `/`. */
  path: string;
  /** Sent as they are, after the `Host`, `Content-Length` and `Cookie` that a browser adds unless they are given here. */
  headers?: RawHeaders;
  body?: Uint8Array;
  /** Default `follow`, as a browser does. */
  redirect?: 'follow' | 'manual';
  /** Milliseconds for the head of each response, and again for its body. Default 30 000. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Also hands the answer on while it comes. Its body then has no deadline. */
  stream?: ResponseStream;
}

/** Told of the response that `send` resolves to, not of redirects on the way. */
export interface ResponseStream {
  /** Status and header fields; `path` is the one that answers. */
  onHead(head: Omit<ReceivedResponse, 'body'> & { path: string }): void;
  /** A piece of the body as it came, still encoded. */
  onPiece(piece: Uint8Array): void;
}

export interface HttpClient {
  readonly jar: CookieJar;
  /** All hops so far, in order. */
  readonly exchanges: readonly Exchange[];
  /** Rejects with an EngineError or an HttpClientError; the exchange that failed is recorded first. */
  send(request: ClientRequest): Promise<ClientResponse>;
}

const MAX_REDIRECTS = 20;
const DEFAULT_TIMEOUT_MS = 30_000;
/** Browsers send `Content-Length: 0` with these when they have no body. */
const METHODS_WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** Makes a client with its own jar. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const origin = options.origin ?? 'http://localhost:3000';
  const jar = options.jar ?? createCookieJar({ host: new URL(origin).hostname });
  const exchanges: Exchange[] = [];

  /** Sends one request and records it; throws what went wrong after recording it. */
  async function hop(sent: SentRequest, limits: ClientRequest, redirectedFrom?: number): Promise<Exchange> {
    const timeoutMs = limits.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const { signal } = limits;
    const title = `${sent.method} ${sent.path}`;
    const began = performance.now();
    const exchange: Exchange = {
      id: options.nextId(),
      sender: options.sender,
      visitor: options.visitor,
      ...(options.check === undefined ? {} : { check: options.check }),
      request: sent,
      ...(redirectedFrom === undefined ? {} : { redirectedFrom }),
      startedAt: Date.now(),
      durationMs: 0,
    };
    try {
      const { body, ...head } = sent;
      const answer = await options.request({
        ...head,
        ...(body.byteLength > 0 ? { body } : {}),
        timeoutMs,
        ...(signal ? { signal } : {}),
      });
      const { status, statusText, headers } = checkedHead(answer, title);
      jar.store(headerValues(headers, 'set-cookie'), sent.path);
      const follows = limits.redirect !== 'manual' && isRedirect({ status, headers });
      const stream = follows ? undefined : limits.stream;
      stream?.onHead({ status, statusText, headers, path: sent.path });
      const read = await readBody(answer.body, {
        maxBytes: options.maxBodyBytes ?? 20e6,
        ...(stream ? { onPiece: stream.onPiece } : { timeoutMs }),
        title,
        ...(signal ? { signal } : {}),
      });
      exchange.response = { status, statusText, headers, body: read.body };
      if (read.error) throw read.error;
      return exchange;
    } catch (error) {
      exchange.failure = failureOf(error, title);
      throw error;
    } finally {
      exchange.durationMs = performance.now() - began;
      exchanges.push(exchange);
      options.onExchange?.(exchange);
    }
  }

  /** Adds what a browser adds; a field that the caller gives is left as it is. */
  function prepared({ method, path, headers, body }: SentRequest): SentRequest {
    const cookie = jar.header(path);
    const own: RawHeaders = [['Host', new URL(origin).host]];
    if (body.byteLength > 0 || METHODS_WITH_BODY.has(method))
      own.push(['Content-Length', `${body.byteLength}`]);
    if (cookie !== undefined) own.push(['Cookie', cookie]);
    const added = own.filter(([name]) => headerValue(headers, name) === undefined);
    return { method, path, headers: [...added, ...headers], body };
  }

  return {
    jar,
    exchanges,
    async send(request) {
      const hops: Exchange[] = [];
      let next: SentRequest = {
        method: request.method ?? 'GET',
        path: request.path,
        headers: request.headers ?? [],
        body: request.body ?? new Uint8Array(),
      };
      for (;;) {
        const exchange = await hop(prepared(next), request, hops.at(-1)?.id);
        hops.push(exchange);
        const response = exchange.response as ReceivedResponse;
        const target = request.redirect === 'manual' ? undefined : redirectTarget(response, next, origin);
        if (!target) return clientResponse(response, next.path, hops);
        if (target.origin !== origin) return clientResponse(response, next.path, hops, target.href);
        if (hops.length > MAX_REDIRECTS) throw redirectLoop(hops);
        next = redirectedRequest(response.status, next, target);
      }
    },
  };
}

function redirectLoop(hops: readonly Exchange[]): HttpClientError {
  const first = hops[0]?.request;
  const last = hops.at(-1)?.request;
  return new HttpClientError(
    'redirect-loop',
    `${first?.method ?? 'GET'} ${first?.path ?? '/'} was redirected ${MAX_REDIRECTS} times without an end; the last stop was ${last?.path ?? '/'}.`,
    'Look at which routes redirect to each other, and give one of them a page of its own.',
  );
}

// `fetch`, to the program's own servers. Anything else fails as it would without a network, and says so.
import { bindContext } from '../async-context.ts';
import { hostNotFound, networkError } from '../errors.ts';
import { hold } from '../event-loop.ts';
import { dispatch } from '../http/dispatch.ts';
import { isIP, isLocal } from '../net/addresses.ts';
import { SocketError } from './socket-error.ts';
import { Request } from './request.ts';
import { Response, setOrigin } from './response.ts';

const MAX_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];
const NULL_BODY = [101, 103, 204, 205, 304];

/** Sends a request; follows redirects and decodes the body as Node's fetch does. */
export async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const release = hold();
  try {
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
    return await follow(request, body);
  } finally {
    release();
  }
}

async function follow(request: Request, firstBody: Uint8Array | undefined): Promise<Response> {
  let url = new URL(request.url);
  let method = request.method;
  let body = firstBody;
  const headers = new Headers(request.headers);
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(url, method, headers, body, request.signal);
    const location = response.headers.get('location');
    if (!REDIRECTS.includes(response.status) || location === null || request.redirect === 'manual') {
      return setOrigin(response, url.href, redirects > 0);
    }
    if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
    if (redirects === MAX_REDIRECTS) throw failed(new Error('redirect count exceeded'));
    await response.body?.cancel();
    if ((response.status === 303 && method !== 'HEAD') || (response.status < 303 && method === 'POST')) {
      method = 'GET';
      body = undefined;
      for (const name of [
        'content-encoding',
        'content-language',
        'content-location',
        'content-type',
        'content-length',
      ]) {
        headers.delete(name);
      }
    }
    const next = new URL(location, url);
    if (next.origin !== url.origin)
      for (const name of ['authorization', 'cookie', 'host']) headers.delete(name);
    url = next;
  }
}

function send(
  url: URL,
  method: string,
  headers: Headers,
  body: Uint8Array | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  if (signal.aborted) {
    reject(signal.reason as Error);
    return promise;
  }
  const problem = unreachable(url);
  if (problem) {
    reject(failed(problem));
    return promise;
  }
  const port = Number(url.port || 80);
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let broken: unknown;
  const fail = (error: unknown) => {
    broken ??= error;
    reject(error as Error);
    controller?.error(error);
  };
  const onAbort = () => {
    fail(signal.reason);
    // The handler of the server runs during the dispatch: it may abort before there is anything to be aborted.
    queueMicrotask(() => sent.abort());
  };
  const finish = () => signal.removeEventListener('abort', onAbort);
  signal.addEventListener('abort', bindContext(onAbort), { once: true });
  const request = {
    method,
    path: url.pathname + url.search,
    headers: toWire(url, method, headers, body),
    ...(body ? { body } : {}),
  };
  const sent = dispatch(port, request, {
    refused() {
      finish();
      fail(failed(networkError('ECONNREFUSED', 'connect', '127.0.0.1', port)));
    },
    head(status, statusText, fields) {
      const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(own) {
          controller = own;
        },
        cancel() {
          controller = undefined;
          sent.abort();
        },
      });
      const noBody = NULL_BODY.includes(status) || method === 'HEAD';
      resolve(new Response(noBody ? null : decode(stream, fields), { status, statusText, headers: fields }));
    },
    data(chunk) {
      controller?.enqueue(chunk.slice());
    },
    end() {
      finish();
      controller?.close();
    },
    abort() {
      finish();
      const closed = new SocketError('other side closed', port);
      fail(controller ? new TypeError('terminated', { cause: closed }) : failed(closed));
    },
  });
  return promise;
}

function unreachable(url: URL): Error | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return new Error('unknown scheme');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isLocal(host)) {
    const port = Number(url.port || 443);
    return url.protocol === 'https:' ? networkError('ECONNREFUSED', 'connect', '127.0.0.1', port) : undefined;
  }
  return isIP(host)
    ? networkError('ECONNREFUSED', 'connect', host, Number(url.port || 80))
    : hostNotFound(host);
}

/** The header fields that Node's fetch puts on the wire. */
function toWire(
  url: URL,
  method: string,
  headers: Headers,
  body: Uint8Array | undefined,
): [string, string][] {
  const fields: [string, string][] = [
    ['host', headers.get('host') ?? url.host],
    ['connection', 'keep-alive'],
  ];
  for (const [name, value] of headers)
    if (name !== 'host' && name !== 'connection') fields.push([name, value]);
  const defaults = {
    accept: '*/*',
    'accept-language': '*',
    'sec-fetch-mode': 'cors',
    'user-agent': 'node',
    'accept-encoding': 'gzip, deflate',
  };
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) fields.push([name, value]);
  const length =
    body?.byteLength ?? (method === 'POST' || method === 'PUT' || method === 'PATCH' ? 0 : undefined);
  if (length !== undefined && !headers.has('content-length')) fields.push(['content-length', String(length)]);
  return fields;
}

function decode(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  fields: [string, string][],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoding = fields.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1]?.toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'deflate') return stream;
  return stream.pipeThrough(new DecompressionStream(encoding));
}

function failed(cause: Error): TypeError {
  return new TypeError('fetch failed', { cause });
}

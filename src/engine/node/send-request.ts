// One request to a real port, as bare as `node:http` can send it. Imported by the Node engine only.
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { EngineError } from '../engine-error.ts';
import type { EngineRequest, EngineResponse, RawHeaders } from '../port.ts';

/** Resolves with the head and the streaming body; rejects with Node's own error, or an EngineError for time and abort. */
export function sendRequest(port: number, request: EngineRequest): Promise<EngineResponse> {
  const { method = 'GET', path, body, timeoutMs = 30_000, signal } = request;
  const title = `${method} ${path}`;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      setDefaultHeaders: false,
      // As one flat list Node sends the fields just as they are; its types know only the object.
      headers: wireHeaders(request).flat() as unknown as OutgoingHttpHeaders,
    });

    const stop = (error: EngineError) => {
      reject(error);
      outgoing.destroy();
    };
    const timer = setTimeout(() => stop(timedOut(title, timeoutMs)), timeoutMs);
    const onAbort = () => stop(aborted(title));
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    outgoing.on('error', (error) => {
      settle();
      reject(error);
    });
    outgoing.on('response', (incoming) => {
      settle();
      resolve(toResponse(incoming));
    });
    outgoing.end(body);
  });
}

function toResponse(incoming: IncomingMessage): EngineResponse {
  const { rawHeaders } = incoming;
  const headers: RawHeaders = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return {
    status: incoming.statusCode ?? 0,
    statusText: incoming.statusMessage ?? '',
    headers,
    body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>,
  };
}

/** The caller's fields in order, doubles kept, with what a client must add: `Host` first, and the body's length. */
function wireHeaders({ headers = [], body, port = 3000 }: EngineRequest): RawHeaders {
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted);
  return [
    ...(has('host') ? [] : [['Host', `localhost:${port}`] satisfies RawHeaders[number]]),
    ...headers,
    ...(body && !has('content-length')
      ? [['Content-Length', String(body.byteLength)] satisfies RawHeaders[number]]
      : []),
  ];
}

function timedOut(title: string, timeoutMs: number): EngineError {
  return new EngineError(
    'request-timeout',
    `${title} got no answer within ${timeoutMs / 1000} seconds.`,
    'Look for a promise that never settles, or a handler that never sends its response.',
  );
}

function aborted(title: string): EngineError {
  return new EngineError(
    'aborted',
    `The request ${title} was cancelled.`,
    'Send it again when you are ready.',
  );
}

// One request to a real port, as bare as `node:http` can send it. Imported by the Node engine only.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { EngineError } from '../engine-error.ts';
import type { EngineRequest, EngineResponse, RawHeaders } from '../port.ts';

/** Resolves with the head and the streaming body; rejects with Node's own error, or an EngineError for time and abort. */
export function sendRequest(port: number, request: EngineRequest): Promise<EngineResponse> {
  const { method = 'GET', path, headers = [], body, timeoutMs = 30_000, signal } = request;
  const title = `${method} ${path}`;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, setHost: false, agent: false });
    // Node would add `Connection`; removing it first keeps it out.
    outgoing.removeHeader('Connection');
    for (const [name, values] of grouped(headers)) outgoing.setHeader(name, values);
    if (!outgoing.hasHeader('Host')) outgoing.setHeader('Host', `localhost:${request.port ?? 3000}`);
    if (body && !outgoing.hasHeader('Content-Length')) outgoing.setHeader('Content-Length', body.byteLength);

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

/** Doubles under one name, in order: the form that `setHeader` takes. */
function grouped(headers: RawHeaders): Iterable<[string, string[]]> {
  const groups = new Map<string, [string, string[]]>();
  for (const [name, value] of headers) {
    const group = groups.get(name.toLowerCase());
    if (group) group[1].push(value);
    else groups.set(name.toLowerCase(), [name, [value]]);
  }
  return groups.values();
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

// A message as it goes over the wire, as text (RFC 9112). Imported by the inspector.
import type { ReceivedResponse, SentRequest } from '../../engine/http/exchange.ts';
import type { RawHeaders } from '../../engine/port.ts';

/** `GET /pets HTTP/1.1`. */
export function requestLine({ method, path }: SentRequest): string {
  return `${method} ${path} HTTP/1.1`;
}

/** `HTTP/1.1 404 Not Found`. */
export function statusLine({ status, statusText }: ReceivedResponse): string {
  return `HTTP/1.1 ${status} ${statusText}`;
}

/** First line and header fields, up to the empty line. */
export function rawHead(firstLine: string, headers: RawHeaders): string {
  return [firstLine, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}

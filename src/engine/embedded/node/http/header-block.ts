// The header block of an outgoing message: the program's own fields, then Date, Connection, Keep-Alive and the
// body's framing, in the order and under the conditions of Node's `_storeHeader`.
import { invalidArgValue, nodeError } from '../errors.ts';
import { validateHeaderName, validateHeaderValue } from './header-fields.ts';
import type { HeaderMap, OutgoingHeaders } from './outgoing-headers.ts';

/** Headers as `writeHead` takes them. */
export type HeaderSource =
  HeaderMap | Record<string, unknown> | [string, unknown][] | unknown[] | null | undefined;

/** Which of the fields that matter for framing the program has set itself. */
interface Seen {
  connection: boolean;
  contentLength: boolean;
  transferEncoding: boolean;
  date: boolean;
  trailer: boolean;
}

const CLOSE = /(?:^|\W)close(?:$|\W)/i;
const CHUNKED = /(?:^|\W)chunked(?:$|\W)/i;

/** Fixes the message's framing and returns all fields in the order in which they are sent. */
export function storeHeader(
  message: OutgoingHeaders,
  headers: HeaderSource,
  checked: boolean,
): [string, string][] {
  const seen: Seen = {
    connection: false,
    contentLength: false,
    transferEncoding: false,
    date: false,
    trailer: false,
  };
  const fields: [string, string][] = [];
  for (const [name, value] of entriesOf(headers, checked)) {
    if (!checked) validateHeaderName(name);
    const joined = Array.isArray(value) && value.length > 1 && name.toLowerCase() === 'cookie';
    const values = joined ? [value.join('; ')] : Array.isArray(value) ? (value as unknown[]) : [value];
    for (const item of values) {
      if (!checked) validateHeaderValue(name, item);
      fields.push([name, String(item)]);
      note(message, seen, name.toLowerCase(), String(item));
    }
  }
  if (message.sendDate && !seen.date) fields.push(['Date', new Date().toUTCString()]);
  if (message.chunkedEncoding && (message.statusCode === 204 || message.statusCode === 304)) {
    message.chunkedEncoding = false;
    message.shouldKeepAlive = false;
  }
  addConnection(message, seen, fields);
  addFraming(message, seen, fields);
  if (!message.chunkedEncoding && seen.trailer) {
    throw nodeError(Error, 'ERR_HTTP_TRAILER_INVALID', 'Trailers are invalid with this transfer encoding');
  }
  return fields;
}

/** The name and value of each field; `stored` when they stand in a `HeaderMap`. */
export function* entriesOf(headers: HeaderSource, stored: boolean): Generator<[string, unknown]> {
  if (!headers) return;
  if (stored) {
    yield* Object.values(headers as HeaderMap);
  } else if (!Array.isArray(headers)) {
    yield* Object.entries(headers);
  } else if (Array.isArray(headers[0])) {
    yield* headers as [string, unknown][];
  } else {
    if (headers.length % 2 !== 0) throw invalidArgValue('headers', headers);
    for (let index = 0; index < headers.length; index += 2)
      yield [headers[index] as string, headers[index + 1]];
  }
}

function note(message: OutgoingHeaders, seen: Seen, name: string, value: string): void {
  switch (name) {
    case 'connection':
      seen.connection = true;
      message._removedConnection = false;
      if (CLOSE.test(value)) message._last = true;
      else message.shouldKeepAlive = true;
      break;
    case 'transfer-encoding':
      seen.transferEncoding = true;
      message._removedTE = false;
      if (CHUNKED.test(value)) message.chunkedEncoding = true;
      break;
    case 'content-length':
      seen.contentLength = true;
      message._contentLength = Number(value);
      message._removedContLen = false;
      break;
    case 'date':
    case 'trailer':
      seen[name] = true;
      break;
    case 'keep-alive':
      message._defaultKeepAlive = false;
      break;
  }
}

function addConnection(message: OutgoingHeaders, seen: Seen, fields: [string, string][]): void {
  if (message._removedConnection) {
    message._last = !message.shouldKeepAlive;
    return;
  }
  if (seen.connection) return;
  const persistent = seen.contentLength || message.useChunkedEncodingByDefault || Boolean(message.agent);
  const keepAlive = message.shouldKeepAlive && persistent;
  if (!keepAlive || message.maxRequestsOnConnectionReached) {
    if (!keepAlive) message._last = true;
    fields.push(['Connection', 'close']);
    return;
  }
  fields.push(['Connection', 'keep-alive']);
  if (!message._keepAliveTimeout || !message._defaultKeepAlive) return;
  const max = message._maxRequestsPerSocket > 0 ? `, max=${message._maxRequestsPerSocket}` : '';
  fields.push(['Keep-Alive', `timeout=${Math.floor(message._keepAliveTimeout / 1000)}${max}`]);
}

function addFraming(message: OutgoingHeaders, seen: Seen, fields: [string, string][]): void {
  if (seen.contentLength || seen.transferEncoding) return;
  if (!message._hasBody) {
    message.chunkedEncoding = false;
  } else if (!message.useChunkedEncodingByDefault) {
    message._last = true;
  } else if (!seen.trailer && !message._removedContLen && typeof message._contentLength === 'number') {
    fields.push(['Content-Length', String(message._contentLength)]);
  } else if (message._removedTE) {
    message._last = true;
  } else {
    fields.push(['Transfer-Encoding', 'chunked']);
    message.chunkedEncoding = true;
  }
}

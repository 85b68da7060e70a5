// The header side of a message that is being sent: what `setHeader` and its relatives do, and the flags that decide
// on Connection and framing. `OutgoingMessage` adds the body.
import { adoptingBase } from './callable.ts';
import { invalidArgType, nodeError } from '../errors.ts';
import { Stream } from '../stream/index.ts';
import { validateString } from '../validators.ts';
import { hasInvalidCharacter, validateHeaderName, validateHeaderValue } from './header-fields.ts';
import { headersSent } from './message-errors.ts';

/** Headers set so far: lower-case name to name and value. */
export type HeaderMap = Record<string, [name: string, value: unknown]>;

// A symbol rather than a private name: packages wrap messages with Object.create and Proxy.
export const kOutHeaders = Symbol('kOutHeaders');

/** Headers of a message, open to change until the head is fixed. */
export class OutgoingHeaders extends adoptingBase(Stream) {
  _last = false;
  chunkedEncoding = false;
  shouldKeepAlive = true;
  maxRequestsOnConnectionReached = false;
  _defaultKeepAlive = true;
  useChunkedEncodingByDefault = true;
  sendDate = false;
  _removedConnection = false;
  _removedContLen = false;
  _removedTE = false;
  _contentLength: number | null = null;
  _hasBody = true;
  _trailers: [string, string][] = [];
  _header: string | null = null;
  _keepAliveTimeout = 0;
  _maxRequestsPerSocket = 0;
  statusCode = 200;
  /** The agent of a client's request. */
  agent: unknown = undefined;
  [kOutHeaders]: HeaderMap | null = null;

  get headersSent(): boolean {
    return this._header !== null;
  }

  setHeader(name: string, value: unknown): this {
    if (this._header !== null) throw headersSent('set');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    const headers = (this[kOutHeaders] ??= Object.create(null) as HeaderMap);
    headers[name.toLowerCase()] = [name, value];
    return this;
  }

  setHeaders(headers: Headers | Map<string, unknown>): this {
    if (this._header !== null) throw headersSent('set');
    if (
      !headers ||
      Array.isArray(headers) ||
      typeof headers.keys !== 'function' ||
      typeof headers.get !== 'function'
    ) {
      throw invalidArgType('headers', ['Headers', 'Map'], headers);
    }
    const cookies: unknown[] = [];
    for (const [name, value] of headers as Iterable<[string, unknown]>) {
      if (name !== 'set-cookie') this.setHeader(name, value);
      else if (Array.isArray(value)) cookies.push(...(value as unknown[]));
      else cookies.push(value);
    }
    if (cookies.length > 0) this.setHeader('set-cookie', cookies);
    return this;
  }

  appendHeader(name: string, value: unknown): this {
    if (this._header !== null) throw headersSent('append');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    const entry = this[kOutHeaders]?.[name.toLowerCase()];
    if (!entry) return this.setHeader(name, value);
    entry[1] = [entry[1], value].flat();
    return this;
  }

  getHeader(name: string): unknown {
    validateString(name, 'name');
    return this[kOutHeaders]?.[name.toLowerCase()]?.[1];
  }

  getHeaderNames(): string[] {
    return Object.keys(this[kOutHeaders] ?? {});
  }

  getRawHeaderNames(): string[] {
    return Object.values(this[kOutHeaders] ?? {}).map(([name]) => name);
  }

  getHeaders(): Record<string, unknown> {
    const headers = Object.create(null) as Record<string, unknown>;
    for (const [key, [, value]] of Object.entries(this[kOutHeaders] ?? {})) headers[key] = value;
    return headers;
  }

  hasHeader(name: string): boolean {
    validateString(name, 'name');
    return this[kOutHeaders]?.[name.toLowerCase()] !== undefined;
  }

  removeHeader(name: string): void {
    validateString(name, 'name');
    if (this._header !== null) throw headersSent('remove');
    const key = name.toLowerCase();
    if (key === 'connection') this._removedConnection = true;
    else if (key === 'content-length') this._removedContLen = true;
    else if (key === 'transfer-encoding') this._removedTE = true;
    else if (key === 'date') this.sendDate = false;
    if (this[kOutHeaders]) delete this[kOutHeaders][key];
  }

  /** Sets the fields that follow the body, if it goes in chunks. */
  addTrailers(headers: Record<string, unknown> | [string, unknown][]): void {
    this._trailers = [];
    for (const [name, value] of Array.isArray(headers) ? headers : Object.entries(headers)) {
      validateHeaderName(name, 'Trailer name');
      for (const item of [value].flat()) {
        if (hasInvalidCharacter(item)) {
          throw nodeError(TypeError, 'ERR_INVALID_CHAR', `Invalid character in trailer content ["${name}"]`);
        }
        this._trailers.push([name, String(item)]);
      }
    }
  }
}

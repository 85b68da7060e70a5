// `http.ServerResponse`. Follows Node's lib/_http_server.js.
import { invalidArgValue, nodeError } from '../errors.ts';
import { nextTick } from '../event-loop.ts';
import type { Socket } from '../net/socket.ts';
import { validateInteger, validateObject } from '../validators.ts';
import { hasInvalidCharacter, validateHeaderName, validateHeaderValue } from './header-fields.ts';
import { entriesOf, type HeaderSource } from './header-block.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { headersSent } from './message-errors.ts';
import { kWire } from './message-wire.ts';
import { kOutHeaders } from './outgoing-headers.ts';
import { OutgoingMessage, type OutgoingOptions } from './outgoing-message.ts';
import { STATUS_CODES } from './status-codes.ts';

/** A value of the Link header, as far as Node checks it. */
const LINK = /^(?:<[^>]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$/;

/** The response to one request. */
export class ServerResponse extends OutgoingMessage {
  req: IncomingMessage;
  override sendDate = true;
  statusMessage: string | undefined = undefined;
  _sent100 = false;
  _expect_continue = false;

  constructor(req: IncomingMessage, options?: OutgoingOptions) {
    super(options);
    this.req = req;
    if (req.method === 'HEAD') this._hasBody = false;
    if (req.httpVersionMajor < 1 || req.httpVersionMinor < 1) {
      this.useChunkedEncodingByDefault = /(?:^|\W)chunked(?:$|\W)/i.test(String(req.headers['te']));
      this.shouldKeepAlive = false;
    }
  }

  assignSocket(socket: Socket): void {
    if (socket._httpMessage) {
      throw nodeError(Error, 'ERR_HTTP_SOCKET_ASSIGNED', 'ServerResponse has an already assigned socket');
    }
    socket._httpMessage = this;
    socket.on('close', onSocketClose);
    this.socket = socket;
    this.emit('socket', socket);
  }

  detachSocket(socket: Socket): void {
    socket.removeListener('close', onSocketClose);
    socket._httpMessage = null;
    this.socket = null;
  }

  /** Takes `(status)`, `(status, headers)` or `(status, reason, headers)`; headers as object, pairs or flat array. */
  writeHead(statusCode: number, reason?: string | HeaderSource, headers?: HeaderSource): this {
    if (this._header !== null) throw headersSent('write');
    const status = statusCode | 0;
    if (status < 100 || status > 999) throw invalidStatus(statusCode);
    const given = typeof reason === 'string' ? headers : (headers ?? reason);
    if (typeof reason === 'string') this.statusMessage = reason;
    else this.statusMessage ||= STATUS_CODES[status] ?? 'unknown';
    this.statusCode = status;
    const merged = this[kOutHeaders] ? this.#merge(given) : given;
    if (hasInvalidCharacter(this.statusMessage)) {
      throw nodeError(TypeError, 'ERR_INVALID_CHAR', 'Invalid character in statusMessage');
    }
    if (status === 204 || status === 304 || status < 200) this._hasBody = false;
    if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
    this._storeHeader(`HTTP/1.1 ${status} ${this.statusMessage}\r\n`, merged);
    return this;
  }

  writeHeader(...args: Parameters<ServerResponse['writeHead']>): this {
    return this.writeHead(...args);
  }

  override _implicitHeader(): void {
    this.writeHead(this.statusCode);
  }

  /** Sends an interim response; clients that do not ask for them never see it. */
  writeInformation(status: number, headers?: HeaderSource, callback?: () => void): boolean {
    if (this._header !== null) throw headersSent('write');
    validateInteger(status, 'statusCode', 100, 199);
    if (status === 101) throw invalidStatus(status);
    if (headers && !Array.isArray(headers)) validateObject(headers, 'headers');
    const fields = [...entriesOf(headers, false)].map(([name, value]): [string, string] => {
      validateHeaderName(name);
      validateHeaderValue(name, value);
      return [name, String(value)];
    });
    const text = STATUS_CODES[status] ?? 'unknown';
    this[kWire].send((wire) => wire.information?.(status, text, fields));
    if (callback) nextTick(callback);
    return true;
  }

  writeContinue(callback?: () => void): void {
    this.writeInformation(100, null, callback);
    this._sent100 = true;
  }

  writeProcessing(callback?: () => void): void {
    this.writeInformation(102, null, callback);
  }

  writeEarlyHints(hints: Record<string, unknown>, callback?: () => void): void {
    validateObject(hints, 'hints');
    const { link, ...others } = hints;
    if (link === null || link === undefined) return;
    const links: unknown[] = Array.isArray(link) ? link : [link];
    for (const item of links) {
      if (typeof item !== 'string' || !LINK.test(item)) {
        throw invalidArgValue(
          'hints',
          item,
          'must be an array or string of format "</styles.css>; rel=preload; as=style"',
        );
      }
    }
    if (links.length === 0) return;
    this.writeInformation(103, { Link: links.join(', '), ...others }, callback);
  }

  #merge(given: HeaderSource): HeaderSource {
    if (Array.isArray(given)) {
      const flat = Array.isArray(given[0]) ? (given as [string, unknown][]).flatMap((pair) => pair) : given;
      if (flat.length % 2 !== 0) throw invalidArgValue('headers', given);
      for (let index = 0; index < flat.length; index += 2) this.removeHeader(flat[index] as string);
      for (let index = 0; index < flat.length; index += 2) {
        if (flat[index]) this.appendHeader(flat[index] as string, flat[index + 1]);
      }
    } else if (given) {
      for (const [name, value] of Object.entries(given)) if (name) this.setHeader(name, value);
    }
    return this[kOutHeaders];
  }
}

function onSocketClose(this: Socket): void {
  (this._httpMessage as ServerResponse | null)?.emitClose();
}

function invalidStatus(status: unknown): Error {
  return nodeError(RangeError, 'ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${String(status)}`);
}

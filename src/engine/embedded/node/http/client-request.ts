// `http.request` and `http.get`, to the program's own servers.
import { Buffer } from '../buffer.ts';
import { hostNotFound, networkError, nodeError } from '../errors.ts';
import { hold, postTask } from '../event-loop.ts';
import { isIP, isLocal } from '../net/addresses.ts';
import { Socket } from '../net/socket.ts';
import { Agent, globalAgent } from './agent.ts';
import { validateHeaderName } from './header-fields.ts';
import { dispatch, type Dispatched } from './dispatch.ts';
import { IncomingMessage } from './incoming-message.ts';
import type { MessageWire } from './message-wire.ts';
import { OutgoingMessage } from './outgoing-message.ts';
import { type RequestOptions, readOptions, type ResponseListener, toPairs } from './request-options.ts';
import { joinSockets } from './upgrade.ts';

/** A request that the program itself sends. */
export class ClientRequest extends OutgoingMessage {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly protocol = 'http:';
  aborted = false;
  reusedSocket = false;
  res: IncomingMessage | null = null;
  readonly #port: number;
  /** What was written before the request went off. */
  readonly #early: Uint8Array[] = [];
  #trailers: [string, string][] | undefined;
  readonly #release: () => void;
  #fields: [string, string][] = [];
  #dispatched: Dispatched | undefined;

  constructor(
    input: string | URL | RequestOptions,
    extra?: RequestOptions | ResponseListener,
    listener?: ResponseListener,
  ) {
    super();
    const options = readOptions(input, extra);
    const onResponse = typeof extra === 'function' ? extra : listener;
    this.method = (options.method ?? 'GET').toUpperCase();
    this.path = options.path || '/';
    if (/[^\x21-\xff]/.test(this.path)) {
      throw nodeError(TypeError, 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
    }
    if (options.protocol && options.protocol !== 'http:') {
      throw nodeError(
        TypeError,
        'ERR_INVALID_PROTOCOL',
        `Protocol "${options.protocol}" not supported. Expected "http:"`,
      );
    }
    this.host = options.hostname || options.host || 'localhost';
    this.#port = Number(options.port || 80);
    this.useChunkedEncodingByDefault = !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'].includes(
      this.method,
    );
    this.#setHeaders(options);
    this.#release = hold();
    this.agent = options.agent ?? globalAgent;
    this.shouldKeepAlive = this.agent instanceof Agent && this.agent.keepAlive;
    this.socket = new Socket();
    this.socket.on('error', (error: Error) => this.#failed(error));
    this.socket.on('close', () => {
      this.#release();
      this.#dispatched?.abort();
      if (!this.res && !this.errored && !this.destroyed) this.#failed(hangUp());
      this.emitClose();
    });
    if (onResponse) this.once('response', onResponse);
    if (options.timeout) this.setTimeout(options.timeout, () => {});
    options.signal?.addEventListener('abort', () => this.destroy(abortReason(options.signal!)), {
      once: true,
    });
    this.attachWire(this.#wire());
    postTask(() => this.emit('socket', this.socket));
    if (this.hasHeader('expect')) this.flushHeaders();
  }

  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    this.emit('abort');
    this.destroy();
  }

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    if (!this.res) return super.destroy(error ?? hangUp());
    if (!this.res.complete) this.res.destroy(error ?? hangUp('aborted'));
    return super.destroy(error);
  }

  override setTimeout(ms: number, callback?: () => void): this {
    this.socket?.setTimeout(ms, () => this.emit('timeout'));
    if (callback) this.once('timeout', callback);
    return this;
  }

  setNoDelay(): void {}

  setSocketKeepAlive(): void {}

  override _implicitHeader(): void {
    const headers = this.getHeaders();
    const named = this.getRawHeaderNames().map((name): [string, unknown] => [
      name,
      headers[name.toLowerCase()],
    ]);
    this._storeHeader(`${this.method} ${this.path} HTTP/1.1\r\n`, named);
  }

  #setHeaders(options: RequestOptions): void {
    const given = options.headers ?? {};
    const pairs = Array.isArray(given) ? toPairs(given) : Object.entries(given);
    for (const [name, value] of pairs) {
      validateHeaderName(name);
      if (value !== undefined) this.setHeader(name, value);
    }
    if (options.setHost !== false && !this.hasHeader('host')) {
      const name = isIP(this.host) === 6 ? `[${this.host}]` : this.host;
      this.setHeader('Host', this.#port === 80 ? name : `${name}:${this.#port}`);
    }
    if (options.auth && !this.hasHeader('authorization')) {
      this.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`);
    }
  }

  #wire(): MessageWire {
    return {
      head: (_firstLine, fields) => {
        this.#fields = fields;
        postTask(() => this.#send());
      },
      data: (bytes) => {
        const copy = bytes.slice();
        if (this.#dispatched) postTask(() => this.#dispatched?.body?.push(copy));
        else this.#early.push(copy);
      },
      whenReady: (callback) => {
        const body = this.#dispatched?.body;
        if (body) body.whenReady(callback);
        else callback();
      },
      end: (trailers) => {
        this.#trailers = trailers;
        if (this.#dispatched) postTask(() => this.#dispatched?.body?.end(trailers));
      },
    };
  }

  #send(): void {
    if (this.destroyed) return;
    if (!isLocal(this.host)) {
      this.destroy(
        isIP(this.host)
          ? networkError('ECONNREFUSED', 'connect', this.host, this.#port)
          : hostNotFound(this.host),
      );
      return;
    }
    const response = new IncomingMessage(this.socket!);
    const request = {
      method: this.method,
      path: this.path,
      headers: this.#fields,
      open: true,
    };
    const sent = dispatch(this.#port, request, {
      information: (statusCode, statusMessage, headers) =>
        postTask(() => this.#informed(statusCode, statusMessage, headers)),
      upgraded: (status, statusText, headers, connection) => {
        response.statusCode = status;
        response.statusMessage = statusText;
        response.rawHeaders = headers.flat();
        joinSockets(this.socket!, connection.socket as Socket);
        postTask(() => this.#upgraded(response, connection.head));
      },
      refused: () => this.destroy(networkError('ECONNREFUSED', 'connect', '127.0.0.1', this.#port)),
      head: (status, statusText, headers) => {
        response.statusCode = status;
        response.statusMessage = statusText;
        response.rawHeaders = headers.flat();
        this.res = response;
        postTask(() => {
          if (!this.emit('response', response)) response._dump();
        });
      },
      data: (chunk) => postTask(() => response.push(Buffer.from(chunk))),
      end: (trailers = []) =>
        postTask(() => {
          response.complete = true;
          response.takeTrailers(trailers);
          response.push(null);
          response.once('end', () => this.socket?.destroy());
          if (response.destroyed) this.socket?.destroy();
        }),
      abort: () => postTask(() => (this.res ? response.destroy(hangUp('aborted')) : this.destroy(hangUp()))),
    });
    this.#dispatched = sent;
    // The handler of the server has run by now, and may have had the request taken back.
    if (this.destroyed) sent.abort();
    for (const bytes of this.#early.splice(0)) sent.body?.push(bytes);
    if (this.#trailers) sent.body?.end(this.#trailers);
  }

  #informed(statusCode: number, statusMessage: string, fields: [string, string][]): void {
    const { headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = Object.assign(
      new IncomingMessage(this.socket!),
      { rawHeaders: fields.flat() },
    );
    if (statusCode === 100) this.emit('continue');
    this.emit('information', {
      statusCode,
      statusMessage,
      httpVersion,
      httpVersionMajor,
      httpVersionMinor,
      headers,
      rawHeaders,
    });
  }

  #upgraded(response: IncomingMessage, head: Uint8Array): void {
    this.res = response;
    response.upgrade = true;
    const event = this.method === 'CONNECT' ? 'connect' : 'upgrade';
    if (this.listenerCount(event) === 0) {
      this.destroy();
      return;
    }
    this.emit(event, response, this.socket, Buffer.from(head));
    this.destroyed = true;
    this.emitClose();
  }

  #failed(error: Error): void {
    if (this.res) return;
    this.emit('error', error);
  }
}

export function request(...args: ConstructorParameters<typeof ClientRequest>): ClientRequest {
  return new ClientRequest(...args);
}

export function get(...args: ConstructorParameters<typeof ClientRequest>): ClientRequest {
  const sent = request(...args);
  sent.end();
  return sent;
}

function hangUp(message = 'socket hang up'): Error {
  return Object.assign(new Error(message), { code: 'ECONNRESET' });
}

function abortReason(signal: AbortSignal): Error {
  const error = new Error('The operation was aborted', { cause: signal.reason });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}

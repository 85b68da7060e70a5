// `http.Server`: what `createServer` returns. Requests come in through `dispatch.ts`.
import { EventEmitter } from '../events/index.ts';
import { Server as NetServer } from '../net/server.ts';
import type { Socket } from '../net/socket.ts';
import { validateInteger, validateObject } from '../validators.ts';
import type { IncomingMessage } from './incoming-message.ts';
import type { ServerResponse } from './server-response.ts';
import { STATUS_CODES } from './status-codes.ts';

type RequestListener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Settings of `createServer`, as far as they matter without a network. */
export interface ServerOptions {
  IncomingMessage?: typeof IncomingMessage;
  ServerResponse?: typeof ServerResponse;
  keepAliveTimeout?: number;
  requestTimeout?: number;
  headersTimeout?: number;
  maxHeaderSize?: number;
  requireHostHeader?: boolean;
  joinDuplicateHeaders?: boolean;
  rejectNonStandardBodyWrites?: boolean;
  highWaterMark?: number;
  captureRejections?: boolean;
  shouldUpgradeCallback?: (request: IncomingMessage) => boolean;
}

const created = new WeakMap<Server, Error>();

/** The trace of the call that made a server. */
export function creationTrace(server: Server): string {
  return created.get(server)?.stack ?? '';
}

/** An HTTP server. */
export class Server extends NetServer {
  timeout = 0;
  keepAliveTimeout: number;
  headersTimeout: number;
  requestTimeout: number;
  maxHeadersCount: number | null = null;
  maxRequestsPerSocket = 0;
  httpAllowHalfOpen = false;
  requireHostHeader: boolean;
  joinDuplicateHeaders: boolean | undefined;
  rejectNonStandardBodyWrites: boolean;
  readonly options: ServerOptions;

  constructor(options?: ServerOptions | RequestListener | null, onRequest?: RequestListener) {
    super();
    const settings = typeof options === 'function' ? {} : (options ?? {});
    validateObject(settings, 'options');
    const listener = typeof options === 'function' ? options : onRequest;
    this.options = settings as ServerOptions;
    Object.defineProperty(this, 'options', { enumerable: false });
    for (const name of ['keepAliveTimeout', 'requestTimeout', 'headersTimeout', 'maxHeaderSize'] as const) {
      if (settings[name] !== undefined) validateInteger(settings[name], name, 0);
    }
    this.keepAliveTimeout = this.options.keepAliveTimeout ?? 5000;
    this.headersTimeout = this.options.headersTimeout ?? 60_000;
    this.requestTimeout = this.options.requestTimeout ?? 300_000;
    this.requireHostHeader = this.options.requireHostHeader ?? true;
    this.joinDuplicateHeaders = this.options.joinDuplicateHeaders;
    this.rejectNonStandardBodyWrites = this.options.rejectNonStandardBodyWrites ?? false;
    if (listener) this.on('request', listener);
    created.set(this, new Error('A server was created'));
  }

  setTimeout(ms: number, callback?: (socket: Socket) => void): this {
    this.timeout = ms;
    if (callback) this.on('timeout', callback);
    return this;
  }

  closeAllConnections(): void {
    for (const socket of this.connections()) socket.destroy();
  }

  closeIdleConnections(): void {
    for (const socket of this.connections()) if (!socket._httpMessage) socket.destroy();
  }

  override close(callback?: (error?: Error) => void): this {
    this.closeIdleConnections();
    return super.close(callback);
  }

  /** What `captureRejections` does with a handler's rejection: a 500, if there is still time for one. */
  override [EventEmitter.captureRejectionSymbol](error: Error, event: string, ...args: unknown[]): void {
    if (event !== 'request') {
      this.emit('error', error);
      return;
    }
    const response = args[1] as ServerResponse;
    if (response.headersSent || response.writableEnded) {
      response.destroy();
      return;
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.statusCode = 500;
    response.end(STATUS_CODES[500]);
  }
}

export function createServer(...args: ConstructorParameters<typeof Server>): Server {
  return new Server(...args);
}

// `net.Server`: everything about listening. `http.Server` builds on it; raw TCP clients cannot reach it.
import { hostNotFound, invalidArgValue, networkError, nodeError } from '../errors.ts';
import { hold, nextTick } from '../event-loop.ts';
import { EventEmitter } from '../events/index.ts';
import { program } from '../program.ts';
import { isIP, isIPv6, isLocal } from './addresses.ts';
import { ephemeralPort, ports } from './ports.ts';
import type { Socket } from './socket.ts';

/** What `server.address()` gives while listening. */
export interface AddressInfo {
  address: string;
  family: string;
  port: number;
}

/** A server that holds a port. */
export class Server extends EventEmitter {
  maxConnections: number | undefined = undefined;
  readonly #connections = new Set<Socket>();
  #address: AddressInfo | undefined;
  #listening = false;
  #release: (() => void) | undefined;
  #referenced = true;
  #closing = false;

  constructor(options?: object | ((socket: Socket) => void), onConnection?: (socket: Socket) => void) {
    super();
    const listener = typeof options === 'function' ? (options as (socket: Socket) => void) : onConnection;
    if (listener) this.on('connection', listener);
  }

  get listening(): boolean {
    return this.#listening;
  }

  /** Takes `(port, host?, backlog?, callback?)`, `(options, callback?)` or `(callback?)`, as in Node. */
  listen(...args: unknown[]): this {
    const callback = args.at(-1);
    const { port, host } = readListenArguments(args);
    if (this.#listening) {
      throw nodeError(
        Error,
        'ERR_SERVER_ALREADY_LISTEN',
        'Listen method has been called more than once without closing.',
      );
    }
    if (typeof callback === 'function') this.once('listening', callback as () => void);
    this.#closing = false;
    const problem = host !== undefined && !isLocal(host) ? unusableHost(host, port) : undefined;
    const chosen = port === 0 ? ephemeralPort() : port;
    const taken = ports.has(chosen) ? networkError('EADDRINUSE', 'listen', host ?? '::', chosen) : undefined;
    const failure = problem ?? taken;
    if (failure) {
      nextTick(() => this.emit('error', failure));
      return this;
    }
    this.#listening = true;
    this.#address = addressOf(host, chosen);
    ports.set(chosen, this);
    if (this.#referenced) this.#release = hold();
    nextTick(() => {
      if (!this.#listening) return;
      program.host.listening(chosen);
      this.emit('listening');
    });
    return this;
  }

  address(): AddressInfo | null {
    return this.#address ? { ...this.#address } : null;
  }

  /** Stops listening; `close` and the callback come when the last connection has ended. */
  close(callback?: (error?: Error) => void): this {
    if (typeof callback === 'function') {
      if (this.#listening) this.once('close', () => callback());
      else
        this.once('close', () =>
          callback(nodeError(Error, 'ERR_SERVER_NOT_RUNNING', 'Server is not running.')),
        );
    }
    const port = this.#address?.port;
    if (this.#listening && port !== undefined) {
      ports.delete(port);
      program.host.closed(port);
    }
    this.#listening = false;
    this.#address = undefined;
    this.#closing = true;
    this.#emitCloseWhenDone();
    return this;
  }

  getConnections(callback: (error: Error | null, count: number) => void): this {
    nextTick(callback, null, this.#connections.size);
    return this;
  }

  ref(): this {
    this.#referenced = true;
    if (this.#listening) this.#release ??= hold();
    return this;
  }

  unref(): this {
    this.#referenced = false;
    this.#release?.();
    this.#release = undefined;
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#listening) return;
    await new Promise<void>((resolve) => this.close(() => resolve()));
  }

  /** Takes a new connection on; for the wire. */
  accept(socket: Socket): void {
    this.#connections.add(socket);
    socket.once('close', () => {
      this.#connections.delete(socket);
      this.#emitCloseWhenDone();
    });
    this.emit('connection', socket);
  }

  /** The open connections; for `http.Server`. */
  protected connections(): Socket[] {
    return [...this.#connections];
  }

  #emitCloseWhenDone(): void {
    if (!this.#closing || this.#connections.size > 0) return;
    this.#closing = false;
    nextTick(() => {
      this.#release?.();
      this.#release = undefined;
      this.emit('close');
    });
  }
}

function readListenArguments(args: unknown[]): { port: number; host: string | undefined } {
  const [first, second] = args;
  if (first === null || first === undefined || typeof first === 'function')
    return { port: 0, host: undefined };
  if (typeof first === 'object') {
    const { port, host, path } = first as { port?: unknown; host?: string; path?: unknown };
    if (port === undefined && path === undefined) {
      throw invalidArgValue('options', first, 'must have the property "port" or "path"');
    }
    if (port !== undefined && typeof port !== 'number' && typeof port !== 'string')
      throw invalidArgValue('options', first);
    if (port === undefined) throw pipesUnavailable(String(path));
    return { port: toPort(port), host };
  }
  if (typeof first === 'string' && !/^\d+$/.test(first.trim())) throw pipesUnavailable(first);
  if (typeof first === 'boolean') throw invalidArgValue('options', { port: first });
  return { port: toPort(first), host: typeof second === 'string' ? second : undefined };
}

function toPort(value: unknown): number {
  if (value === null) return 0;
  const port = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  const shown =
    typeof value === 'string' ? `type string ('${value}')` : `type ${typeof value} (${String(value)})`;
  throw nodeError(
    RangeError,
    'ERR_SOCKET_BAD_PORT',
    `options.port should be >= 0 and < 65536. Received ${shown}.`,
  );
}

function pipesUnavailable(path: string): Error {
  return invalidArgValue(
    'options.path',
    path,
    'is a socket file, which the embedded engine does not have: use a port',
  );
}

function unusableHost(host: string, port: number): Error {
  return isIP(host) ? networkError('EADDRNOTAVAIL', 'listen', host, port) : hostNotFound(host);
}

function addressOf(host: string | undefined, port: number): AddressInfo {
  if (host === undefined || host === '') return { address: '::', family: 'IPv6', port };
  const address = isIP(host) ? host : '127.0.0.1';
  return { address, family: isIPv6(address) ? 'IPv6' : 'IPv4', port };
}

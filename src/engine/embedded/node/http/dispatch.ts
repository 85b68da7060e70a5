// The wire: takes one request in structured form to a server of the program and its response back to a sink.
// Does what Node's parser and connection code do around a `request` event.
import { Buffer } from '../buffer.ts';
import { hold, nextTick, postTask, runTask } from '../event-loop.ts';
import type { ResponseSink, WireRequest } from '../host.ts';
import { ports } from '../net/ports.ts';
import { Socket } from '../net/socket.ts';
import { BodyFeed } from './body-feed.ts';
import { hasInvalidCharacter } from './header-fields.ts';
import { IncomingMessage } from './incoming-message.ts';
import type { MessageWire } from './message-wire.ts';
import { Server } from './server.ts';
import { ServerResponse } from './server-response.ts';
import { METHODS, STATUS_CODES } from './status-codes.ts';
import { leaveHttp } from './upgrade.ts';

const DEFAULT_MAX_HEADER_SIZE = 16 * 1024;
let lastClientPort = 40_000;

/** A request under way. */
export interface Dispatched {
  /** The client goes away. */
  abort(): void;
  /** More of the body of an `open` request. Undefined when nothing takes it. */
  readonly body?: BodyFeed | undefined;
}

/** Sends a request to the server that listens on a port. */
export function dispatch(port: number, request: WireRequest, sink: ResponseSink): Dispatched {
  const server = ports.get(port);
  if (!(server instanceof Server)) {
    sink.refused();
    return { abort: () => {} };
  }
  const socket = new Socket();
  const release = hold();
  let settled = false;
  const settle = (finish: () => void) => {
    if (settled) return;
    settled = true;
    release();
    finish();
  };
  socket.localPort = port;
  if (server.address()?.family === 'IPv6') useMappedAddresses(socket);
  socket.remotePort = lastClientPort = lastClientPort >= 60_000 ? 40_000 : lastClientPort + 1;
  socket.server = server;
  // A connection that breaks is an error of the request, never an uncaught one of the socket.
  socket.on('error', () => {});
  socket.once('close', () => settle(() => sink.abort(socket.errored ?? undefined)));
  const once: ResponseSink = { ...sink, end: (trailers) => settle(() => sink.end(trailers)) };
  let body: BodyFeed | undefined;
  runTask(() => {
    server.accept(socket);
    if (!socket.destroyed) body = receive(server, socket, request, once);
  });
  return {
    body,
    // What the client does reaches the server a task later, as over a network.
    abort: () => postTask(() => socket.destroy(connectionReset())),
  };
}

function receive(
  server: Server,
  socket: Socket,
  request: WireRequest,
  sink: ResponseSink,
): BodyFeed | undefined {
  const malformed = problemWith(server, request);
  if (malformed) {
    refuse(server, socket, sink, malformed);
    return undefined;
  }
  const req = new (server.options.IncomingMessage ?? IncomingMessage)(socket);
  req.method = request.method;
  req.url = request.path;
  // A field's value is what stands between the blanks around it (RFC 9110, 5.5).
  req.rawHeaders = request.headers.flatMap(([name, value]) => [name, value.replace(/^[ \t]+|[ \t]+$/g, '')]);
  req.joinDuplicateHeaders = server.joinDuplicateHeaders ?? false;
  if (upgrade(server, socket, req, sink)) return undefined;
  const feed = new BodyFeed(req);
  socket.on('close', () => {
    if (!res.writableFinished && !req.readableEnded) req.destroy(connectionReset());
  });
  const res = new (server.options.ServerResponse ?? ServerResponse)(req, {
    rejectNonStandardBodyWrites: server.rejectNonStandardBodyWrites,
    ...(server.options.highWaterMark === undefined ? {} : { highWaterMark: server.options.highWaterMark }),
  });
  res._keepAliveTimeout = server.keepAliveTimeout;
  res._maxRequestsPerSocket = server.maxRequestsPerSocket;
  res.shouldKeepAlive = !/(?:^|\W)close(?:$|\W)/i.test(String(req.headers['connection'] ?? ''));
  res.assignSocket(socket);
  res.attachWire(toSink(res, socket, sink));
  res.on('finish', () => finish(req, res, socket));
  if (server.timeout > 0) {
    socket.setTimeout(server.timeout, () => {
      const heard = [
        req.emit('timeout', socket),
        res.emit('timeout', socket),
        server.emit('timeout', socket),
      ];
      if (!heard.includes(true)) socket.destroy();
    });
  }
  if (server.requireHostHeader && req.headers['host'] === undefined) {
    res.writeHead(400, ['Connection', 'close']);
    res.end();
    return undefined;
  }
  emitRequest(server, req, res);
  if (request.body) feed.push(request.body);
  if (!request.open) feed.end();
  return feed;
}

/** Lets a connection leave HTTP when the request asks for it and the program listens. */
function upgrade(server: Server, socket: Socket, req: IncomingMessage, sink: ResponseSink): boolean {
  const tunnel = req.method === 'CONNECT';
  const asked = /(?:^|\W)upgrade(?:$|\W)/i.test(String(req.headers['connection'] ?? ''));
  if (!tunnel && !(asked && req.headers['upgrade'] !== undefined)) return false;
  const event = tunnel ? 'connect' : 'upgrade';
  const listens = server.listenerCount(event) > 0;
  if (!tunnel && !(server.options.shouldUpgradeCallback?.call(server, req) ?? listens)) return false;
  req.upgrade = true;
  req.complete = true;
  leaveHttp(socket, req.method ?? '', sink);
  if (listens) server.emit(event, req, socket, Buffer.alloc(0));
  else socket.destroy();
  req.push(null);
  return true;
}

function emitRequest(server: Server, req: IncomingMessage, res: ServerResponse): void {
  const expect = req.headers['expect'];
  if (expect === undefined) {
    server.emit('request', req, res);
  } else if (/(?:^|\W)100-continue(?:$|\W)/i.test(String(expect))) {
    res._expect_continue = true;
    if (server.listenerCount('checkContinue') > 0) server.emit('checkContinue', req, res);
    else {
      res.writeContinue();
      server.emit('request', req, res);
    }
  } else if (server.listenerCount('checkExpectation') > 0) {
    server.emit('checkExpectation', req, res);
  } else {
    res.writeHead(417);
    res.end();
  }
}

function toSink(res: ServerResponse, socket: Socket, sink: ResponseSink): MessageWire {
  let declared: number | undefined;
  let sent = 0;
  return {
    head(_firstLine, fields) {
      if (socket.destroyed) return;
      const length = fields.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
      declared = length !== undefined && res._hasBody ? Number(length) : undefined;
      sink.head(res.statusCode, res.statusMessage ?? '', fields);
    },
    information(status, statusText, fields) {
      if (!socket.destroyed) sink.information?.(status, statusText, fields);
    },
    data(bytes) {
      if (socket.destroyed) return;
      sent += bytes.byteLength;
      socket.bytesWritten += bytes.byteLength;
      if (declared !== undefined && sent > declared) socket.destroy(wrongLength(declared, sent));
      else sink.data(bytes);
    },
    whenReady(callback) {
      if (sink.whenReady) sink.whenReady(callback);
      else callback();
    },
    end(trailers) {
      if (socket.destroyed) return;
      if (declared !== undefined && sent < declared) socket.destroy(wrongLength(declared, sent));
      else sink.end(trailers);
    },
  };
}

function finish(req: IncomingMessage, res: ServerResponse, socket: Socket): void {
  if (!req._consuming) req._dump();
  res.detachSocket(socket);
  nextTick(() => {
    res.emitClose();
    // Each request has a connection of its own, so the connection is over with its response.
    socket.destroy();
  });
}

/** What Node's parser would not accept, as the code of its error. */
function problemWith(server: Server, request: WireRequest): string | undefined {
  if (!METHODS.includes(request.method)) return 'HPE_INVALID_METHOD';
  if (/[\s\x00-\x1f\x7f]/.test(request.path)) return 'HPE_INVALID_URL';
  if (request.headers.some(([name, value]) => !name || hasInvalidCharacter(value)))
    return 'HPE_INVALID_HEADER_TOKEN';
  const size = request.headers.reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    request.path.length,
  );
  return size > (server.options.maxHeaderSize ?? DEFAULT_MAX_HEADER_SIZE) ? 'HPE_HEADER_OVERFLOW' : undefined;
}

function refuse(server: Server, socket: Socket, sink: ResponseSink, code: string): void {
  const error = Object.assign(new Error(`Parse Error: ${code}`), { code });
  if (server.emit('clientError', error, socket)) return;
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  sink.head(status, STATUS_CODES[status]!, [['Connection', 'close']]);
  sink.end();
  socket.destroy();
}

/** What a client would only notice as a broken connection. */
function wrongLength(declared: number, sent: number): Error {
  return new Error(`The response says Content-Length: ${declared}, but its body has ${sent} bytes.`);
}

/** What an IPv4 client looks like to a server that listens on `::`. */
function useMappedAddresses(socket: Socket): void {
  socket.remoteAddress = socket.localAddress = '::ffff:127.0.0.1';
  socket.remoteFamily = socket.localFamily = 'IPv6';
}

function connectionReset(): Error {
  return Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

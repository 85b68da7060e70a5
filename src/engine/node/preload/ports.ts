// Virtual ports: the program asks for 3000 and sees 3000, and really listens on a free port of 127.0.0.1, so that many
// programs can run side by side. Imported by the preload only.
// Only what Node itself calls last is replaced, so that what comes before it (checks, order, traces) stays Node's own.
import { Server, type AddressInfo } from 'node:net';
import type { FromChild } from '../child-messages.ts';

/** The part of libuv's TCP handles, below `node:net`, that ports go through. */
interface TcpHandle {
  close(callback?: () => void): void;
  getsockname(out: Partial<AddressInfo>): number;
  connect(request: object, address: string, port: number): number;
  connect6(request: object, address: string, port: number): number;
}

/** Node's own names for what a listening server is made of. */
interface ServerInternals extends Server {
  _handle: TcpHandle | null;
  _connectionKey: string;
  _listen2(
    address: string | null,
    port: number,
    addressType: number,
    backlog?: number,
    fd?: number,
    flags?: number,
  ): void;
}

/** Ports that are open in this program: virtual to real. */
const open = new Map<number, number>();
const LOCAL_ADDRESSES = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

/** Patches listening and connecting for the whole process. */
export function virtualisePorts(send: (message: FromChild) => void): void {
  const servers = Server.prototype as ServerInternals;
  const listen = servers._listen2;
  let connectsVirtually = false;

  function virtualListen(this: ServerInternals, ...args: Parameters<typeof listen>): void {
    const [wantedAddress, port, addressType, backlog, fd] = args;
    if (typeof fd === 'number' || addressType < 0) return listen.apply(this, args);
    const address = wantedAddress ?? '::';
    if (port !== 0 && open.has(port)) {
      const error = addressInUse(address, port);
      Error.captureStackTrace(error, virtualListen);
      process.nextTick(() => this.emit('error', error));
      return;
    }
    listen.call(this, '127.0.0.1', 0, 4, backlog);
    const handle = this._handle;
    if (!handle) return;
    const real = realPort(handle);
    const virtual = port === 0 ? real : port;
    open.set(virtual, real);
    this._connectionKey = `${address.includes(':') ? 6 : 4}:${address}:${port}`;
    pretend(handle, address, virtual, () => {
      open.delete(virtual);
      send({ type: 'closed', virtual });
    });
    if (!connectsVirtually) connectToVirtualPorts(Object.getPrototypeOf(handle) as TcpHandle);
    connectsVirtually = true;
    // Not before the code that called `listen` is done, as the event: it may have handlers to add.
    process.nextTick(() => {
      if (open.get(virtual) === real) send({ type: 'listening', virtual, real });
    });
  }
  servers._listen2 = virtualListen;
}

/** Makes a handle show the address that the program asked for, and tells when it is closed. */
function pretend(handle: TcpHandle, address: string, port: number, closed: () => void): void {
  const prototype = Object.getPrototypeOf(handle) as TcpHandle;
  // Hidden, so that a server prints as it does without us.
  Object.defineProperties(handle, {
    getsockname: {
      value(out: Partial<AddressInfo>) {
        Object.assign(out, { address, family: address.includes(':') ? 'IPv6' : 'IPv4', port });
        return 0;
      },
    },
    close: {
      value(callback?: () => void) {
        closed();
        prototype.close.call(handle, callback);
      },
    },
  });
}

/** Every way to connect, `fetch` included, ends in these two methods. */
function connectToVirtualPorts(prototype: TcpHandle): void {
  const { connect, connect6 } = prototype;
  const virtual = (original: TcpHandle['connect']): TcpHandle['connect'] =>
    function (this: TcpHandle, request, address, port) {
      const real = LOCAL_ADDRESSES.has(address) ? open.get(port) : undefined;
      return real === undefined
        ? original.call(this, request, address, port)
        : connect.call(this, request, '127.0.0.1', real);
    };
  prototype.connect = virtual(connect);
  prototype.connect6 = virtual(connect6);
}

function realPort(handle: TcpHandle): number {
  const out: Partial<AddressInfo> = {};
  handle.getsockname(out);
  return out.port as number;
}

/** The error that Node itself gives. */
function addressInUse(address: string, port: number): Error {
  return Object.assign(new Error(`listen EADDRINUSE: address already in use ${address}:${port}`), {
    code: 'EADDRINUSE',
    errno: -98,
    syscall: 'listen',
    address,
    port,
  });
}

// Virtual ports: the program asks for 3000 and sees 3000, and really listens on a free port of 127.0.0.1, so that many
// programs can run side by side. Imported by the preload only.
import { Server, Socket, type AddressInfo, type ListenOptions } from 'node:net';
import type { FromChild } from '../child-messages.ts';

type Method<This> = (this: This, ...args: unknown[]) => unknown;

/** Ports that are open in this program: virtual to real. */
const open = new Map<number, number>();
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']);

/** Patches `listen`, `address` and `connect` for the whole process. */
export function virtualisePorts(send: (message: FromChild) => void): void {
  const servers = Server.prototype as unknown as { listen: Method<Server> };
  const listen = servers.listen;

  servers.listen = function (this: Server, ...args: unknown[]) {
    const wanted = readListenArguments(args);
    if (!wanted) return listen.apply(this, args);
    const { port, host } = wanted.options;
    if (open.has(port)) {
      process.nextTick(() => this.emit('error', addressInUse(port, host ?? '::')));
      return this;
    }
    // Taken at once, so that a second `listen` in the same turn finds it taken.
    if (port !== 0) open.set(port, 0);
    this.once('listening', () => {
      const { port: real } = Server.prototype.address.call(this) as AddressInfo;
      const virtual = port === 0 ? real : port;
      open.set(virtual, real);
      showVirtualAddress(this, virtual, host);
      this.once('close', () => {
        open.delete(virtual);
        send({ type: 'closed', virtual });
      });
      send({ type: 'listening', virtual, real });
    });
    return listen.call(this, { ...wanted.options, port: 0, host: '127.0.0.1' }, wanted.callback);
  };

  const sockets = Socket.prototype as unknown as { connect: Method<Socket> };
  const connect = sockets.connect;
  // Every way to connect, `fetch` included, ends here with `[options, callback]` or with the options themselves.
  sockets.connect = function (this: Socket, ...args: unknown[]) {
    const options: unknown = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
    if (isObject(options) && LOCAL_HOSTS.has(String(options['host'] ?? 'localhost'))) {
      const real = open.get(Number(options['port']));
      if (real) Object.assign(options, { port: real, host: '127.0.0.1' });
    }
    return connect.apply(this, args);
  };
}

/** The forms of `listen` that ask for a port; undefined for pipes, handles, and what Node itself should refuse. */
function readListenArguments(
  args: unknown[],
): { options: ListenOptions & { port: number }; callback: unknown } | undefined {
  const callback = args.findLast((argument) => typeof argument === 'function');
  const [first, second] = args;
  const given: Record<string, unknown> = isObject(first)
    ? { ...first }
    : {
        port: typeof first === 'function' ? 0 : (first ?? 0),
        host: typeof second === 'string' ? second : undefined,
      };
  if (given['path'] !== undefined || given['fd'] !== undefined || given['_handle'] !== undefined)
    return undefined;
  const port =
    typeof given['port'] === 'string' && given['port'].trim() !== '' ? Number(given['port']) : given['port'];
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 0 || port > 65535) return undefined;
  const host = typeof given['host'] === 'string' ? given['host'] : undefined;
  return { options: { ...given, port, ...(host === undefined ? {} : { host }) }, callback };
}

function showVirtualAddress(server: Server, port: number, host: string | undefined): void {
  const address =
    host === undefined || host === '::'
      ? { address: '::', family: 'IPv6', port }
      : { address: host === 'localhost' ? '127.0.0.1' : host, family: 'IPv4', port };
  server.address = () => (Server.prototype.address.call(server) ? { ...address } : null);
}

/** The error that Node itself gives. */
function addressInUse(port: number, address: string): Error {
  return Object.assign(new Error(`listen EADDRINUSE: address already in use ${address}:${port}`), {
    code: 'EADDRINUSE',
    errno: -98,
    syscall: 'listen',
    address,
    port,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

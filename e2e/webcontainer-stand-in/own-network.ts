// Preloaded into every Node process of a stand-in container: gives the container a network of its own, as the real one
// has, by an address of the loopback network (127.0.0.0/8, on Linux) that stands for all local ones.
import { Server, Socket, type AddressInfo } from 'node:net';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Options = Record<string, unknown>;

const settings = new URL(import.meta.url).searchParams;
const ADDRESS = settings.get('address') ?? '127.0.0.1';
const LOCAL = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']);

const servers = Server.prototype as unknown as Record<string, Method>;
const { listen, address } = servers as { listen: Method; address: Method };
servers['listen'] = function (first, ...rest) {
  if (isOptions(first)) return listen.call(this, { ...first, host: ADDRESS }, ...rest);
  if (typeof first === 'function') return listen.call(this, 0, ADDRESS, first);
  const others = rest.filter((argument) => typeof argument !== 'string');
  return listen.call(this, first, ADDRESS, ...others);
};
servers['address'] = function () {
  const actual = address.call(this) as AddressInfo | null;
  return actual && { address: '::', family: 'IPv6', port: actual.port };
};

const sockets = Socket.prototype as unknown as Record<string, Method>;
const { connect } = sockets as { connect: Method };
sockets['connect'] = function (...args) {
  // Every way to connect ends here with `[options, callback]` or with the options themselves.
  const options: unknown = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  if (isOptions(options) && LOCAL.has(String(options['host'] ?? 'localhost'))) {
    Object.assign(options, { host: ADDRESS });
  }
  return connect.apply(this, args);
};

// As in WebContainer: https://github.com/stackblitz/webcontainer-core/issues/2150
if (settings.has('without-exec')) {
  const { DatabaseSync } = await import('node:sqlite');
  Reflect.deleteProperty(DatabaseSync.prototype, 'exec');
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && 'port' in value;
}

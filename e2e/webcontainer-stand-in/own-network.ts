// Preloaded into every Node process of a stand-in container: gives the container a network of its own, as the real one
// has. An address of the loopback network (127.0.0.0/8, on Linux) stands for all local ones, below all that a program
// can see of it.

type Method = (this: object, ...args: unknown[]) => number;
type Address = { address: string; family: string };

const settings = new URL(import.meta.url).searchParams;
const ADDRESS = settings.get('address') ?? '127.0.0.1';
const LOCAL = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

// What `node:net` itself is built on; there is no public way to that level.
const { TCP } = (process as unknown as { binding(name: string): { TCP: { prototype: object } } }).binding(
  'tcp_wrap',
);
const methods = TCP.prototype as Record<string, Method>;
const { bind, bind6, connect, connect6, getsockname, getpeername } = methods as Record<
  'bind' | 'bind6' | 'connect' | 'connect6' | 'getsockname' | 'getpeername',
  Method
>;
const asked = new WeakMap<object, Address>();

methods['bind'] = function (address, ...rest) {
  if (!LOCAL.has(String(address))) return bind.call(this, address, ...rest);
  asked.set(this, { address: String(address), family: 'IPv4' });
  return bind.call(this, ADDRESS, ...rest);
};
methods['bind6'] = function (address, port, ...rest) {
  if (!LOCAL.has(String(address))) return bind6.call(this, address, port, ...rest);
  asked.set(this, { address: String(address), family: 'IPv6' });
  return bind.call(this, ADDRESS, port);
};
methods['connect'] = function (request, address, ...rest) {
  return connect.call(this, request, LOCAL.has(String(address)) ? ADDRESS : address, ...rest);
};
methods['connect6'] = function (request, address, port) {
  return LOCAL.has(String(address))
    ? connect.call(this, request, ADDRESS, port)
    : connect6.call(this, request, address, port);
};
methods['getsockname'] = function (out) {
  return disguise(out as Address, asked.get(this), getsockname.call(this, out));
};
methods['getpeername'] = function (out) {
  return disguise(out as Address, undefined, getpeername.call(this, out));
};

function disguise(out: Address, as: Address | undefined, status: number): number {
  if (status === 0 && out.address.startsWith('127.')) Object.assign(out, as ?? { address: '127.0.0.1' });
  return status;
}

// As in WebContainer: https://github.com/stackblitz/webcontainer-core/issues/2150
if (settings.has('without-exec')) {
  const { DatabaseSync } = await import('node:sqlite');
  Reflect.deleteProperty(DatabaseSync.prototype, 'exec');
}

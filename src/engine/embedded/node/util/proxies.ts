// `Proxy` as a program has it: the same, but known to be one, so that `util.inspect` can print what is behind it.
import { Proxy as KnownProxy } from 'node-inspect-extracted';

interface Known {
  new (target: object, handler: ProxyHandler<object>): object;
  revocable: typeof Proxy.revocable;
  getProxyDetails(value: unknown): unknown;
}
const known = KnownProxy as unknown as Known;

/** Whether a value is a proxy that the program made. */
export function isProxy(value: unknown): boolean {
  return known.getProxyDetails(value) !== undefined;
}

/** The global. */
export const ProgramProxy: ProxyConstructor = new Proxy(Proxy, {
  construct: (_, [target, handler]) => new known(target as object, handler as ProxyHandler<object>),
  get: (target, key, receiver) =>
    key === 'revocable' ? known.revocable : Reflect.get(target, key, receiver),
});

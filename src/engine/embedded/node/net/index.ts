// `node:net`.
import { unavailable } from '../errors.ts';
import { isIP, isIPv4, isIPv6 } from './addresses.ts';
import { Server } from './server.ts';
import { Socket } from './socket.ts';

export { isIP, isIPv4, isIPv6, Server, Socket };
export { Socket as Stream };

export function createServer(...args: ConstructorParameters<typeof Server>): Server {
  return new Server(...args);
}

/** Always throws: a worker has no TCP. */
export function connect(): never {
  throw unavailable('A TCP connection (net.connect)', 'Use fetch or http.request to reach your own server.');
}

export { connect as createConnection };

export class BlockList {
  addAddress(): void {}
  addRange(): void {}
  addSubnet(): void {}
  check(): boolean {
    return false;
  }
}

export const getDefaultAutoSelectFamily = (): boolean => true;
export const setDefaultAutoSelectFamily = (): void => {};

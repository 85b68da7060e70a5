// What `fetch` fails with when the server hangs up, as undici makes it. For `fetch.ts`.

/** The cause of a `TypeError: fetch failed`, with the connection that broke. */
export class SocketError extends Error {
  readonly code = 'UND_ERR_SOCKET';
  readonly socket: object;

  constructor(message: string, remotePort: number) {
    super(message);
    this.socket = {
      localAddress: '127.0.0.1',
      localPort: 0,
      remoteAddress: '127.0.0.1',
      remotePort,
      remoteFamily: 'IPv4',
      timeout: undefined,
      bytesWritten: 0,
      bytesRead: 0,
    };
  }
}

// On the prototype, so that traces begin with it and inspection does not list it.
Object.defineProperty(SocketError.prototype, 'name', {
  value: 'SocketError',
  configurable: true,
  writable: true,
});

// Telling the engine which ports the program opens and closes. Imported by the preload only.
import { Server } from 'node:net';
import type { FromChild } from '../../node/child-messages.ts';

/** Watches every server of the process. The container has a network of its own, so ports are the real ones. */
export function reportPorts(send: (message: FromChild) => void): void {
  const prototype = Server.prototype as unknown as { listen(this: Server, ...args: unknown[]): unknown };
  const { listen } = prototype;
  prototype.listen = function (...args) {
    this.once('listening', () => {
      const address = this.address();
      if (address === null || typeof address === 'string') return;
      const { port } = address;
      this.once('close', () => send({ type: 'closed', virtual: port }));
      send({ type: 'listening', virtual: port, real: port });
    });
    return listen.apply(this, args);
  };
}

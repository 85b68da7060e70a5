// Telling the engine which ports the program opens and closes. Imported by the preload only.
import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:net';
import type { FromChild } from '../../node/child-messages.ts';

/**
 * Watches every server of the process. The container has a network of its own, so ports are the real ones. By a channel
 * of Node's, because a patched `listen` would stand in the learner's traces.
 */
export function reportPorts(send: (message: FromChild) => void): void {
  subscribe('tracing:net.server.listen:asyncEnd', (message) => {
    const { server } = message as { server: Server };
    const address = server.address();
    if (address === null || typeof address === 'string') return;
    const { port } = address;
    server.once('close', () => send({ type: 'closed', virtual: port }));
    // Not before the code that called `listen` is done, as the event: it may have handlers to add.
    process.nextTick(() => {
      if (server.listening) send({ type: 'listening', virtual: port, real: port });
    });
  });
}

// The ports that the program's servers hold. A worker has no network, so this map is its whole network.
import type { Server } from './server.ts';

/** Listening servers by port. */
export const ports = new Map<number, Server>();

const FIRST_EPHEMERAL_PORT = 32768;
let nextEphemeral = FIRST_EPHEMERAL_PORT + Math.floor(Math.random() * 20000);

/** A free port such as the kernel gives for port 0. */
export function ephemeralPort(): number {
  while (ports.has(nextEphemeral)) nextEphemeral += 1;
  const port = nextEphemeral;
  nextEphemeral = port >= 60999 ? FIRST_EPHEMERAL_PORT : port + 1;
  return port;
}

// What the engine and the preload inside the program tell each other, mostly over Node's IPC channel.

/** From the program: its preload is in place; a port opened or closed; it is not stuck; an error is about to end it. */
export type FromChild =
  | { type: 'ready' }
  | { type: 'listening'; virtual: number; real: number }
  | { type: 'closed'; virtual: number }
  | { type: 'pong' }
  | { type: 'uncaught'; name: string; message: string; code?: string; stack?: string };

/** To the program. */
export type ToChild = { type: 'ping' };

/** The environment variable in which the program's start time comes; its preload takes it away. */
export const CLOCK_VARIABLE = 'ROUNDTRIP_CLOCK';

/** Node's own name for the folder in which it keeps compiled modules; the preload takes it away as well. */
export const COMPILE_CACHE_VARIABLE = 'NODE_COMPILE_CACHE';

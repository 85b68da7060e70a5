// What the engine and the preload inside the program tell each other over Node's IPC channel. Types only.

/** From the program: its preload is in place; a port opened or closed; it is not stuck; an error is about to end it. */
export type FromChild =
  | { type: 'ready' }
  | { type: 'listening'; virtual: number; real: number }
  | { type: 'closed'; virtual: number }
  | { type: 'pong' }
  | { type: 'uncaught'; name: string; message: string; code?: string; stack?: string };

/** To the program. */
export type ToChild = { type: 'ping' };

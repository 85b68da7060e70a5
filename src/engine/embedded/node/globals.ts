// The globals that a Node program finds.
import { Buffer } from './buffer.ts';
import { makeGlobalConsole } from './console/console.ts';
import { globalTimers } from './timers/index.ts';

/** Puts Node's globals on globalThis. Removing what only browsers have is the worker's part. */
export function installGlobals(process: NodeJS.Process, builtins: Record<string, unknown>): void {
  void builtins;
  const globals: Record<string, unknown> = {
    ...globalTimers,
    Buffer,
    console: makeGlobalConsole(),
    global: globalThis,
    process,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

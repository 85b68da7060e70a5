// The registry of built-in modules. Modules that most programs never import are made when first asked for.
import * as buffer from './buffer.ts';
import { followPromises, asyncHooks } from './async-hooks.ts';
import { EventEmitter } from './events/index.ts';
import { makeFs } from './fs/index.ts';
import { http } from './http/index.ts';
import * as net from './net/index.ts';
import { path } from './path.ts';
import { Stream } from './stream/index.ts';
import * as timers from './timers/index.ts';

/** Makes the registry, keyed without `node:`. */
export function makeBuiltins(process: NodeJS.Process): Record<string, unknown> {
  const builtins: Record<string, unknown> = {};
  const makers: Record<string, () => unknown> = {
    async_hooks: () => {
      followPromises();
      return asyncHooks;
    },
    buffer: () => ({ ...buffer, Blob, File, atob: globalThis.atob, btoa: globalThis.btoa }),
    events: () => EventEmitter,
    fs: makeFs,
    'fs/promises': () => (builtins['fs'] as { promises: unknown }).promises,
    http: () => http,
    net: () => ({ ...net }),
    path: () => path,
    'path/posix': () => path,
    'path/win32': () => path,
    process: () => process,
    stream: () => Stream,
    'stream/promises': () => (Stream as unknown as { promises: unknown }).promises,
    timers: () => ({ ...timers.globalTimers, promises: timers.promises }),
    'timers/promises': () => ({ ...timers.promises }),
  };
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(builtins, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(builtins, name, { value, enumerable: true, configurable: true });
        return value;
      },
    });
  }
  return builtins;
}

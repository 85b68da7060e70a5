// The registry of built-in modules. Each is made when it is first asked for: most programs need few.
import { assert, strict } from './assert/index.ts';
import { asyncHooks, followPromises } from './async-hooks.ts';
import * as buffer from './buffer.ts';
import { Console } from './console/console.ts';
import { crypto } from './crypto/index.ts';
import { diagnosticsChannel } from './diagnostics-channel.ts';
import { EventEmitter } from './events/index.ts';
import { makeFs } from './fs/index.ts';
import { http } from './http/index.ts';
import { makeModule } from './module.ts';
import * as net from './net/index.ts';
import { os } from './os.ts';
import { path } from './path.ts';
import { makePerfHooks } from './perf-hooks.ts';
import * as querystring from './querystring.ts';
import { readline, readlinePromises } from './readline.ts';
import * as consumers from './stream/consumers.ts';
import { Stream } from './stream/index.ts';
import { StringDecoder } from './string-decoder.ts';
import { makeTest } from './test/index.ts';
import * as timers from './timers/index.ts';
import { unavailableModules } from './unavailable-modules.ts';
import { url } from './url/index.ts';
import { util } from './util/index.ts';
import { zlib } from './zlib/index.ts';

/** Makes the registry, keyed without `node:`. */
export function makeBuiltins(process: NodeJS.Process): Record<string, unknown> {
  const builtins: Record<string, unknown> = {};
  const makers: Record<string, () => unknown> = {
    assert: () => assert,
    'assert/strict': () => strict,
    async_hooks() {
      // Only programs that ask for it pay for a patched `then`.
      followPromises();
      return asyncHooks;
    },
    buffer: () => ({ ...buffer, Blob, File: globalThis.File, atob: globalThis.atob, btoa: globalThis.btoa }),
    console: () => Object.assign(globalThis.console, { Console }),
    constants: () => ({
      ...os.constants.errno,
      ...os.constants.signals,
      ...(builtins['fs'] as { constants: object }).constants,
    }),
    crypto: () => crypto,
    diagnostics_channel: () => diagnosticsChannel,
    events: () => EventEmitter,
    fs: makeFs,
    'fs/promises': () => (builtins['fs'] as { promises: unknown }).promises,
    http: () => http,
    module: () => makeModule(builtins),
    net: () => ({ ...net }),
    os: () => os,
    path: () => path,
    'path/posix': () => path,
    'path/win32': () => path.win32,
    perf_hooks: makePerfHooks,
    process: () => process,
    punycode: () => ({ toASCII: url.domainToASCII, toUnicode: url.domainToUnicode }),
    querystring: () => ({ ...querystring }),
    readline: () => readline,
    'readline/promises': () => readlinePromises,
    stream: () => Stream,
    'stream/consumers': () => ({ ...consumers }),
    'stream/promises': () => (Stream as unknown as { promises: unknown }).promises,
    'stream/web': makeWebStreams,
    string_decoder: () => ({ StringDecoder }),
    sys: () => util,
    test: () => makeTest(process),
    timers: () => ({ ...timers.globalTimers, promises: timers.promises }),
    'timers/promises': () => ({ ...timers.promises }),
    url: () => url,
    util: () => util,
    'util/types': () => util.types,
    zlib: () => zlib,
    ...unavailableModules,
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
  Object.defineProperty(process, 'getBuiltinModule', {
    value: (id: string) => builtins[id.replace(/^node:/, '')],
    writable: true,
    configurable: true,
  });
  return builtins;
}

function makeWebStreams(): Record<string, unknown> {
  const names = [
    ...[
      'ReadableStream',
      'ReadableStreamDefaultReader',
      'ReadableStreamBYOBReader',
      'ReadableStreamDefaultController',
    ],
    ...[
      'ReadableByteStreamController',
      'ReadableStreamBYOBRequest',
      'WritableStream',
      'WritableStreamDefaultWriter',
    ],
    ...['WritableStreamDefaultController', 'TransformStream', 'TransformStreamDefaultController'],
    ...['ByteLengthQueuingStrategy', 'CountQueuingStrategy', 'TextEncoderStream', 'TextDecoderStream'],
    ...['CompressionStream', 'DecompressionStream'],
  ];
  return Object.fromEntries(
    names.map((name) => [name, (globalThis as unknown as Record<string, unknown>)[name]]),
  );
}

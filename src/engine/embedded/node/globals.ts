// The globals that a Node program finds.
import { installAbortReasons } from './abort.ts';
import { bindContext } from './async-context.ts';
import { Buffer } from './buffer.ts';
import { Crypto, webcrypto } from './crypto/web/index.ts';
import { CryptoKey } from './crypto/web/crypto-key.ts';
import { SubtleCrypto } from './crypto/web/subtle.ts';
import { makeGlobalConsole } from './console/console.ts';
import { runMicrotask } from './event-loop.ts';
import { fetch } from './fetch/fetch.ts';
import { Headers } from './fetch/headers.ts';
import { Request } from './fetch/request.ts';
import { Response } from './fetch/response.ts';
import { native } from './natives.ts';
import { installMessagePorts } from './message-port.ts';
import { globalTimers } from './timers/index.ts';
import { installInspectors } from './util/inspect-web.ts';
import { ProgramProxy } from './util/proxies.ts';
import { URL } from './url/url.ts';
import { correctWebApis } from './web-corrections.ts';
import { validateFunction } from './validators.ts';
import { WebSocket } from './web-socket.ts';

/** Puts Node's globals on globalThis. Removing what only browsers have is the worker's part. */
export function installGlobals(process: NodeJS.Process): void {
  const globals: Record<string, unknown> = {
    ...globalTimers,
    Buffer,
    Crypto,
    CryptoKey,
    Headers,
    Proxy: ProgramProxy,
    Request,
    Response,
    SubtleCrypto,
    URL,
    WebSocket,
    console: makeGlobalConsole(),
    crypto: webcrypto,
    fetch,
    global: globalThis,
    navigator: {
      hardwareConcurrency: globalThis.navigator?.hardwareConcurrency ?? 1,
      language: 'en-US',
      languages: ['en-US'],
      platform: 'linux',
      userAgent: `Node.js/${process.versions.node.split('.')[0]}`,
    },
    process,
    queueMicrotask(callback: () => void) {
      validateFunction(callback, 'callback');
      const bound = bindContext(callback);
      native.queueMicrotask(() => runMicrotask(bound));
    },
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
  correctWebApis();
  installAbortReasons();
  installMessagePorts();
  installInspectors();
}

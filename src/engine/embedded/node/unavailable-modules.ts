// Modules that a worker cannot offer. They can be imported, because libraries do; calling what is missing explains.
import { unavailable } from './errors.ts';
import { EventEmitter } from './events/index.ts';
import { http } from './http/index.ts';
import { isIP, isLocal } from './net/addresses.ts';
import { hostNotFound } from './errors.ts';
import { nextTick } from './event-loop.ts';
import { Socket } from './net/socket.ts';

const ELSEWHERE = 'Run this exercise with the WebContainer engine, which is real Node.';

/** Functions that throw when they are called. */
function refusing(module: string, names: string, advice = ELSEWHERE): Record<string, () => never> {
  return Object.fromEntries(
    names.split(' ').map((name) => [
      name,
      () => {
        throw unavailable(`${module}.${name}`, advice);
      },
    ]),
  );
}

/** Classes that libraries only compare with, or that throw when they are made. */
function refusingClass(name: string, module: string, advice = ELSEWHERE): unknown {
  const Class = class extends EventEmitter {
    constructor() {
      super();
      throw unavailable(`${module}.${name}`, advice);
    }
  };
  return Object.defineProperty(Class, 'name', { value: name });
}

const PLAIN_HTTP = 'Use node:http: the preview speaks plain HTTP.';

/** Makers of these modules by name. */
export const unavailableModules: Record<string, () => Record<string, unknown>> = {
  child_process: () => ({
    ChildProcess: refusingClass('ChildProcess', 'child_process'),
    ...refusing('child_process', 'exec execFile execFileSync execSync fork spawn spawnSync'),
  }),
  cluster: () => ({
    isMaster: true,
    isPrimary: true,
    isWorker: false,
    settings: {},
    workers: {},
    ...refusing('cluster', 'fork setupMaster setupPrimary'),
  }),
  dgram: () => ({ Socket: refusingClass('Socket', 'dgram'), ...refusing('dgram', 'createSocket') }),
  dns: () => ({ ...makeDns(), promises: makeDnsPromises() }),
  'dns/promises': makeDnsPromises,
  http2: () => ({
    Http2ServerRequest: refusingClass('Http2ServerRequest', 'http2', PLAIN_HTTP),
    Http2ServerResponse: refusingClass('Http2ServerResponse', 'http2', PLAIN_HTTP),
    constants: {
      NGHTTP2_NO_ERROR: 0,
      NGHTTP2_CANCEL: 8,
      HTTP2_HEADER_STATUS: ':status',
      HTTP2_HEADER_PATH: ':path',
      ...Object.fromEntries(
        Object.entries(http.STATUS_CODES).map(([code, words]) => [
          `HTTP_STATUS_${words?.toUpperCase().replace(/[^A-Z]+/g, '_')}`,
          Number(code),
        ]),
      ),
    },
    ...refusing('http2', 'connect createSecureServer createServer getDefaultSettings', PLAIN_HTTP),
  }),
  https: () => ({
    Agent: http.Agent,
    Server: refusingClass('Server', 'https', PLAIN_HTTP),
    globalAgent: Object.assign(new http.Agent(), { protocol: 'https:', defaultPort: 443 }),
    ...refusing('https', 'createServer', PLAIN_HTTP),
    ...refusing(
      'https',
      'get request',
      'The embedded engine has no network: a program can only reach its own servers.',
    ),
  }),
  inspector: () => ({
    console: {},
    url: () => undefined,
    ...refusing('inspector', 'open close Session waitForDebugger'),
  }),
  repl: () => refusing('repl', 'start'),
  tls: () => ({
    TLSSocket: class TLSSocket extends Socket {},
    Server: refusingClass('Server', 'tls'),
    rootCertificates: [],
    ...refusing('tls', 'connect createServer createSecureContext', PLAIN_HTTP),
  }),
  tty: () => ({
    isatty: () => false,
    ReadStream: refusingClass('ReadStream', 'tty'),
    WriteStream: refusingClass('WriteStream', 'tty'),
  }),
  v8: () => ({
    getHeapStatistics: () => ({
      heap_size_limit: 4 * 1024 ** 3,
      total_heap_size: 5e7,
      used_heap_size: 2.5e7,
    }),
    ...refusing(
      'v8',
      'serialize deserialize getHeapSnapshot writeHeapSnapshot setFlagsFromString',
      'Use structuredClone to copy values.',
    ),
  }),
  vm: () => ({
    Script: class Script {
      readonly #code: string;

      constructor(code: string) {
        this.#code = String(code);
      }

      runInThisContext(): unknown {
        return evaluate(this.#code);
      }
    },
    isContext: () => false,
    runInThisContext: (code: string) => evaluate(code),
    ...refusing('vm', 'createContext runInContext runInNewContext compileFunction'),
  }),
  worker_threads: () => ({
    BroadcastChannel: globalThis.BroadcastChannel,
    MessageChannel: globalThis.MessageChannel,
    MessagePort: globalThis.MessagePort,
    SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
    Worker: refusingClass('Worker', 'worker_threads'),
    isMainThread: true,
    parentPort: null,
    resourceLimits: {},
    threadId: 0,
    workerData: null,
  }),
};

/** Evaluates a script in the global scope. */
const evaluate: (code: string) => unknown = eval;

function address(host: string): { address: string; family: number } {
  const version = isIP(host);
  if (version) return { address: host, family: version };
  if (isLocal(host)) return { address: '127.0.0.1', family: 4 };
  throw hostNotFound(host);
}

type LookupCallback = (error: Error | null, address?: unknown, family?: number) => void;

function makeDns(): Record<string, unknown> {
  return {
    lookup(host: string, ...rest: [unknown, LookupCallback?]) {
      const callback = rest.at(-1) as LookupCallback;
      const all = (rest[0] as { all?: boolean }).all === true;
      nextTick(() => {
        try {
          const found = address(host);
          if (all) callback(null, [found]);
          else callback(null, found.address, found.family);
        } catch (error) {
          callback(error as Error);
        }
      });
    },
    getServers: () => [],
    setDefaultResultOrder: () => {},
    ...refusing(
      'dns',
      'resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv resolveNs reverse lookupService',
    ),
  };
}

function makeDnsPromises(): Record<string, unknown> {
  return {
    lookup: async (host: string) => address(host),
    ...refusing(
      'dns.promises',
      'resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv resolveNs reverse lookupService',
    ),
  };
}

// Runs inside a worker thread of the tests: the bundled runtime and one CommonJS program, driven by messages.
// Stands in for the engine's own worker, which links modules; here `require` is all there is.
import { parentPort, workerData } from 'node:worker_threads';
import { runInThisContext } from 'node:vm';
import type { NodeRuntime, NodeRuntimeOptions, WireRequest } from '../index.ts';

/** What a test hands to the thread. */
export interface ProgramData {
  /** The runtime as one classic script. */
  bundle: string;
  /** npm packages as CommonJS texts that take `require`. */
  packages: Record<string, string>;
  source: string;
  files: Record<string, string>;
  env: Record<string, string>;
  /** True for a program whose top-level `await` never settles. */
  unsettled: boolean;
}

/** What a test asks of the running program. */
export type Command =
  | { type: 'signal'; name: 'SIGTERM' | 'SIGINT' }
  | { type: 'request'; id: number; port: number; request: WireRequest }
  | { type: 'abort'; id: number };

const port = parentPort!;
const data = workerData as ProgramData;
const threadProcess = process;
const post = (message: unknown) => port.postMessage(message);

// Node makes its web classes when they are first read, and needs its own globals for that.
void [Request, Response, Headers, FormData, Blob, crypto];
// The names that a browser's worker does not have, so that nothing leans on real Node by accident.
const hidden = [
  'process',
  'Buffer',
  'global',
  'setImmediate',
  'clearImmediate',
  'require',
  'module',
  'exports',
];
for (const name of hidden)
  Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });

runInThisContext(data.bundle);
const { createNodeRuntime } = (globalThis as unknown as { nodeRuntime: typeof import('../index.ts') })
  .nodeRuntime;

const loaded: Record<string, { exports: unknown }> = {};
const load = (id: string): unknown => {
  const name = id.replace(/^node:/, '');
  if (name in runtime.builtins) return runtime.builtins[name];
  const text = data.packages[id];
  if (text === undefined)
    throw Object.assign(new Error(`Cannot find module '${id}'`), { code: 'MODULE_NOT_FOUND' });
  if (!loaded[id]) {
    const module = (loaded[id] = { exports: {} });
    runInThisContext(`(function (require, module, exports) {${text}\n})`)(load, module, module.exports);
  }
  return loaded[id].exports;
};

const options: NodeRuntimeOptions = {
  files: data.files,
  cwd: '/app',
  argv: ['/usr/local/bin/node', '/app/main.cjs'],
  env: data.env,
  host: {
    write: (stream, text) => post({ type: 'output', stream, text }),
    listening: (listeningPort) => post({ type: 'listening', port: listeningPort }),
    closed: (closedPort) => post({ type: 'closed', port: closedPort }),
    exit: (code) => post({ type: 'exit', code }),
    formatError: (error) =>
      error instanceof Error ? `Uncaught ${error.stack}` : `Uncaught ${String(error)}`,
    stripTypes: (source: string) => source,
    require: (id) => load(id),
  },
};
const runtime: NodeRuntime = createNodeRuntime(options);
threadProcess.on('unhandledRejection', (reason, promise) =>
  runtime.uncaught(reason, 'unhandledRejection', promise),
);
threadProcess.on('uncaughtException', (error) => runtime.uncaught(error, 'uncaughtException'));

const requests = new Map<number, { abort(): void }>();
port.on('message', (message: Command) => {
  if (message.type === 'signal') runtime.signal(message.name);
  if (message.type === 'abort') requests.get(message.id)?.abort();
  if (message.type !== 'request') return;
  const { id } = message;
  const sink = {
    refused: () => post({ type: 'refused', id }),
    head: (status: number, statusText: string, headers: [string, string][]) =>
      post({ type: 'head', id, status, statusText, headers }),
    data: (chunk: Uint8Array) => post({ type: 'data', id, chunk: chunk.slice() }),
    end: () => post({ type: 'end', id }),
    abort: (error?: unknown) => post({ type: 'aborted', id, error: String(error) }),
  };
  requests.set(id, runtime.dispatch(message.port, message.request, sink));
});

try {
  const main = runInThisContext(
    `(function (require, module, exports, __filename, __dirname) {${data.source}\n})`,
    {
      filename: '/app/main.cjs',
    },
  ) as (...args: unknown[]) => void;
  const module = { exports: {} };
  // A task, as in Node: ticks of the main module run before its promises.
  runtime.run(() => main(load, module, module.exports, '/app/main.cjs', '/app'));
  if (data.unsettled) runtime.mainStarted();
  else runtime.mainFinished();
} catch (error) {
  runtime.uncaught(error, 'uncaughtException');
}

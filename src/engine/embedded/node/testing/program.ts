// Runs a CommonJS program in the bundled runtime (in a worker thread) or in real Node, for tests that compare both.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { nodeRuntimePlugin } from '../bundle-plugin.ts';
import type { WireRequest } from '../index.ts';
import type { Command, ProgramData } from './worker-program.ts';

/** What a program printed and how it ended. */
export interface ProgramResult {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** What came back for one request. */
export interface ProgramResponse {
  status: number;
  statusText: string;
  headers: [string, string][];
  body: string;
  /** Set when the connection broke or was refused. */
  failure?: string;
  chunks: string[];
}

/** A program that runs in the embedded runtime. */
export interface RunningProgram {
  readonly listening: Promise<number>;
  readonly exited: Promise<ProgramResult>;
  /** `abortAfter` goes away when so many pieces of the body have come. */
  request(request: Partial<WireRequest> & { port?: number; abortAfter?: number }): Promise<ProgramResponse>;
  signal(name: 'SIGTERM' | 'SIGINT'): void;
  stop(): Promise<void>;
}

interface ProgramSettings {
  files?: Record<string, string>;
  env?: Record<string, string>;
  packages?: Record<string, string>;
  /** The program's top-level `await` never settles. */
  unsettled?: boolean;
}

interface PendingRequest {
  response: ProgramResponse;
  abortAfter: number | undefined;
  resolve(response: ProgramResponse): void;
}

let bundle: Promise<string> | undefined;

/** The runtime as one script, built once for a test file. */
export function runtimeBundle(): Promise<string> {
  return (bundle ??= buildRuntime());
}

async function buildRuntime(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, '../index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'nodeRuntime',
    platform: 'browser',
    plugins: [nodeRuntimePlugin()],
    logLevel: 'error',
  });
  return result.outputFiles[0]!.text;
}

/** Starts a program in the embedded runtime. */
export async function start(source: string, settings: ProgramSettings = {}): Promise<RunningProgram> {
  const workerData: ProgramData = {
    bundle: await runtimeBundle(),
    source,
    files: settings.files ?? {},
    env: settings.env ?? {},
    packages: settings.packages ?? {},
    unsettled: settings.unsettled ?? false,
  };
  const worker = new Worker(new URL('./worker-program.ts', import.meta.url), { workerData });
  const output = { stdout: '', stderr: '' };
  const listening = Promise.withResolvers<number>();
  const exited = Promise.withResolvers<ProgramResult>();
  const pending = new Map<number, PendingRequest>();
  let firstPort = 0;
  listening.promise.catch(() => {});
  const finish = (code: number | null) => {
    exited.resolve({ ...output, code });
    listening.reject(new Error(`The program ended with ${String(code)}: ${output.stderr}`));
    for (const { response, resolve } of pending.values()) resolve({ ...response, failure: 'exited' });
    void worker.terminate();
  };
  worker.on('error', (error) => {
    output.stderr += String(error.stack);
    finish(null);
  });
  worker.on('message', (message) => {
    const entry = pending.get(message.id);
    if (message.type === 'output') output[message.stream as 'stdout'] += message.text;
    else if (message.type === 'exit') finish(message.code);
    else if (message.type === 'listening') {
      firstPort ||= message.port;
      listening.resolve(firstPort);
    } else if (!entry) return;
    else if (message.type === 'head') {
      const { status, statusText, headers } = message;
      Object.assign(entry.response, { status, statusText, headers });
    } else if (message.type === 'data') {
      const text = Buffer.from(message.chunk).toString();
      entry.response.chunks.push(text);
      entry.response.body += text;
      if (entry.response.chunks.length === entry.abortAfter) command({ type: 'abort', id: message.id });
    } else {
      if (message.type !== 'end') entry.response.failure = message.type;
      pending.delete(message.id);
      entry.resolve(entry.response);
    }
  });
  let lastId = 0;
  const command = (message: Command) => worker.postMessage(message);
  return {
    listening: listening.promise,
    exited: exited.promise,
    async request({ port, abortAfter, ...given }) {
      await listening.promise;
      const id = (lastId += 1);
      const target = port ?? firstPort;
      const request: WireRequest = {
        method: 'GET',
        path: '/',
        ...given,
        headers: [['Host', `localhost:${target}`], ...(given.headers ?? [])],
      };
      return new Promise((resolve) => {
        pending.set(id, {
          response: { status: 0, statusText: '', headers: [], body: '', chunks: [] },
          abortAfter,
          resolve,
        });
        command({ type: 'request', id, port: target, request });
      });
    },
    signal: (name) => command({ type: 'signal', name }),
    async stop() {
      await worker.terminate();
    },
  };
}

/** Runs a program in the embedded runtime to its end. */
export async function runEmbedded(source: string, settings?: ProgramSettings): Promise<ProgramResult> {
  const program = await start(source, settings);
  return program.exited;
}

/** Runs a program in real Node to its end. */
export async function runNode(source: string, settings: ProgramSettings = {}): Promise<ProgramResult> {
  const folder = await mkdtemp(join(tmpdir(), 'roundtrip-'));
  try {
    for (const [name, text] of Object.entries({ ...settings.files, '/app/main.cjs': source })) {
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const child = spawn(process.execPath, ['main.cjs'], {
      cwd: join(folder, 'app'),
      env: settings.env ?? {},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (output.stdout += text));
    child.stderr.on('data', (text) => (output.stderr += text));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { ...output, code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

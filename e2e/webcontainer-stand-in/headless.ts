// The page that WebContainer's client frames: speaks Comlink with the client, and asks the stand-in's server to do the
// work. Runs in the browser; bundled by `start.ts`.
import * as Comlink from 'comlink';
import type { Call, FromServer, Operations, SpawnRequest, TerminalSize, WireTree } from './protocol.ts';

type Output = (bytes: Uint8Array | null) => void;
interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}
interface Child {
  output: Output | undefined;
  exit(code: number): void;
}

const socket = new WebSocket(`ws://${location.host}/`);
const waiting = new Map<number, Waiting>();
const children = new Map<number, Child>();
let calls = 0;

function call<Name extends keyof Operations>(
  operation: Name,
  ...args: Parameters<Operations[Name]>
): ReturnType<Operations[Name]> {
  const id = ++calls;
  const result = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  socket.send(JSON.stringify({ id, operation, args } satisfies Call));
  return result as ReturnType<Operations[Name]>;
}

socket.onmessage = ({ data }: MessageEvent<string>) => {
  const message = JSON.parse(data) as FromServer;
  if (message.type === 'result') waiting.get(message.id)?.resolve(message.value);
  else if (message.type === 'error') waiting.get(message.id)?.reject(new Error(message.message));
  else if (message.type === 'output') children.get(message.process)?.output?.(toBytes(message.base64));
  else {
    children.get(message.process)?.output?.(null);
    children.get(message.process)?.exit(message.code);
  }
};

const files = {
  async readFile(path: string, encoding?: string | null) {
    const bytes = toBytes(await call('readFile', path));
    return encoding ? new TextDecoder().decode(bytes) : bytes;
  },
  writeFile: (path: string, data: string | Uint8Array) => call('writeFile', path, toBase64(data)),
  mkdir: (path: string, options?: { recursive?: boolean }) =>
    call('mkdir', path, options?.recursive ?? false),
  rm: (path: string, options?: { recursive?: boolean; force?: boolean }) =>
    call('rm', path, options?.recursive ?? false, options?.force ?? false),
  async readdir(path: string, options?: { withFileTypes?: boolean }) {
    const entries = await call('readdir', path);
    if (!options?.withFileTypes) return entries.map(({ name }) => name);
    return entries.map(({ name, folder }) => ({ name, 'Symbol(type)': folder ? 2 : 1 }));
  },
};

async function spawn(request: SpawnRequest, _stdout: unknown, _stderr: unknown, output?: Output) {
  const id = await call('spawn', request);
  const onExit = new Promise<number>((exit) => children.set(id, { output, exit }));
  return Comlink.proxy({
    onExit,
    write: (text: string) => call('write', id, text),
    kill: () => call('kill', id),
    resize: (size: TerminalSize) => call('resize', id, size),
  });
}

const host = {
  async build({ workdirName = 'project' }: { workdirName?: string }) {
    const info = await call('build', workdirName);
    return Comlink.proxy({
      fs: () => Comlink.proxy(files),
      previewScript: () => Comlink.proxy({}),
      runtimeInfo: () => info,
      run: spawn,
      loadFiles: (bytes: Uint8Array, { mountPoints }: { mountPoints?: string } = {}) =>
        call('mount', JSON.parse(new TextDecoder().decode(bytes)) as WireTree, mountPoints ?? '.'),
      teardown: () => call('teardown'),
    });
  },
};

socket.onopen = () => {
  const { port1, port2 } = new MessageChannel();
  Comlink.expose(host, port1);
  parent.postMessage({ type: 'init' }, '*', [port2]);
};

function toBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function toBase64(data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

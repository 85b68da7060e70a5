// A stand-in for the host of WebContainers: what the unmodified client frames from its host, on this machine, with real
// Node processes behind it. It proves our adapter, not the fidelity of StackBlitz's runtime. Node only.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { WebSocketServer, type WebSocket } from 'ws';
import { createContainer, type Lacks } from './container.ts';
import type { Call, FromServer } from './protocol.ts';

export interface StandInOptions {
  /** Default: any that is free. */
  port?: number;
  lacks?: Partial<Lacks>;
}

export interface StandIn {
  /** What `WEBCONTAINER_API_IFRAME_URL` must be. */
  readonly origin: string;
  /** While true, new containers say hello but never come. */
  hangs: boolean;
  /** Ends all containers, and resolves when they are gone. */
  close(): Promise<void>;
}

const HEADERS = {
  'Content-Type': 'text/html',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Starts it. */
export async function startStandIn({ port = 0, lacks = {} }: StandInOptions = {}): Promise<StandIn> {
  const script = await bundleHeadless();
  const server = createServer((request, response) => {
    const found = request.url?.startsWith('/headless');
    response.writeHead(found ? 200 : 404, HEADERS);
    response.end(found ? `<!doctype html><script>${script}</script>` : '');
  });
  const sockets = new WebSocketServer({ server });
  const closed = new Set<Promise<void>>();
  const standIn = { origin: '', hangs: false, close };

  sockets.on('connection', (socket) => {
    const ended = serve(socket, { sqliteExec: false, ...lacks }, () => standIn.hangs);
    closed.add(ended);
    void ended.then(() => closed.delete(ended));
  });
  async function close(): Promise<void> {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await Promise.all(closed);
  }

  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  standIn.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return standIn;
}

/** Serves one page until it is closed; resolves when nothing of its container is left. */
async function serve(socket: WebSocket, lacks: Lacks, hangs: () => boolean): Promise<void> {
  const send = (message: FromServer) => socket.send(JSON.stringify(message), () => {});
  const container = createContainer(lacks, send);
  socket.on('message', (data: Buffer) => {
    const { id, operation, args } = JSON.parse(data.toString()) as Call;
    if (operation === 'build' && hangs()) return;
    const run = container[operation] as (...args: unknown[]) => Promise<unknown>;
    run(...args).then(
      (value) => send({ type: 'result', id, value }),
      (error: unknown) =>
        send({ type: 'error', id, message: error instanceof Error ? error.message : String(error) }),
    );
  });
  await new Promise((done) => socket.on('close', done));
  await container.teardown();
}

async function bundleHeadless(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./headless.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

// Builds and serves the bare page that holds a browser's engine, for tests, verify, conformance and bench. Node only.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';

/** A page being served. */
export interface PageServer {
  /** The page's address. It is ready when `callEngine` is defined in it. */
  readonly address: string;
  /** Stops serving and deletes what was built. */
  close(): Promise<void>;
}

// A WebContainer boots only in a page that is isolated so; the embedded engine must work in one too. Its sandboxed frame
// has an origin of its own, so Firefox shows it only with the last of these. All as in `public/_headers`.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Builds the engine's files and the page into a temporary folder and serves them on a free port; at `plain` without the
 * headers that isolate it. `script` takes the place of `page.ts`, for tests that hold more than one engine.
 */
export async function servePage(
  kind: 'embedded' | 'webcontainer',
  script = join(import.meta.dirname, 'page.ts'),
): Promise<PageServer> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-page-'));
  const assets = kind === 'embedded' ? await embeddedAssets(folder) : await webContainerAssets(folder);
  await build({
    entryPoints: { page: script },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    define: { ENGINE: JSON.stringify({ kind, assets }) },
  });

  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!name || name === 'plain') {
      response.writeHead(200, { ...(name ? {} : headers), 'Content-Type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Engine</title><script type="module" src="/page.js"></script>');
      return;
    }
    readFile(join(folder, name)).then(
      (content) =>
        response.writeHead(200, { ...headers, 'Content-Type': contentTypes[extname(name)] }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function embeddedAssets(folder: string) {
  const { buildEngineAssets, withBase } = await import('../../src/engine/embedded/build/build.ts');
  return withBase(await buildEngineAssets(folder), '/');
}

async function webContainerAssets(folder: string) {
  const { buildWebContainerAssets } = await import('../../src/engine/webcontainer/build/build-assets.ts');
  const { client, tree } = await buildWebContainerAssets(folder);
  return { client: `/${client}`, tree: `/${tree}` };
}

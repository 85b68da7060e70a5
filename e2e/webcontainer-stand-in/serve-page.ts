// Serves a bare page with the WebContainer adapter in it, for tests. Node only.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildWebContainerAssets } from '../../src/engine/webcontainer/build/build-assets.ts';

export interface PageServer {
  /** A page that is cross-origin isolated. */
  readonly isolated: string;
  /** The same page, not isolated. */
  readonly plain: string;
  close(): Promise<void>;
}

const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
};
const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** Builds the page and serves it on a free port. */
export async function servePage(): Promise<PageServer> {
  const folder = await mkdtemp(join(tmpdir(), 'webcontainer-page-'));
  const assets = await buildWebContainerAssets(folder);
  await build({
    entryPoints: [fileURLToPath(new URL('./bare-page.ts', import.meta.url))],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    define: { ASSETS: JSON.stringify({ client: `/${assets.client}`, tree: `/${assets.tree}` }) },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = basename(pathname);
    if (name === 'isolated' || name === 'plain') {
      const headers = name === 'isolated' ? ISOLATION : {};
      response.writeHead(200, { 'Content-Type': 'text/html', ...headers });
      response.end('<!doctype html><title>Bare page</title><script type="module" src="/page.js"></script>');
      return;
    }
    readFile(join(folder, name)).then(
      (content) => {
        response.writeHead(200, { 'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    isolated: `${origin}/isolated`,
    plain: `${origin}/plain`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

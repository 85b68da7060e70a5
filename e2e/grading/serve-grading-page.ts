// Builds the grading page, with the real grading worker and the checks of every exercise, and serves it. Node only.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';
import { buildEngineAssets, withBase } from '../../src/engine/embedded/build/build.ts';

/** A page being served. */
export interface GradingPage {
  readonly address: string;
  close(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');

/** The page is ready when `grading` is defined in it. */
export async function serveGradingPage(): Promise<GradingPage> {
  const folder = await mkdtemp(join(tmpdir(), 'grading-page-'));
  const assets = withBase(await buildEngineAssets(join(folder, 'engine')), '/engine/');
  await build({
    // The grading worker finds checks by their path from the root.
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { ENGINE_ASSETS: JSON.stringify(assets) },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: join(import.meta.dirname, 'page/index.html') },
    },
  });
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/e2e/grading/page/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Builds the preview's lab page and serves it, with or without the headers of cross-origin isolation.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from 'vite';
import { previewPageScript } from '../../src/workspace/preview/page/vite-plugin.ts';

export interface Lab {
  /** Ends with `/`. The same pages come isolated below `isolated/`. */
  url: string;
  isolatedUrl: string;
  close(): Promise<void>;
}

const BASE = '/a-course/';

/** Under a base path, so that the preview is seen to work there. */
export async function serveLab(): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'preview-lab-'));
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: BASE,
    publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    plugins: [previewPageScript()],
  });
  const files = sirv(folder, { dev: true });
  const listen = async (headers: Record<string, string>) => {
    const server = createServer((request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      request.url = request.url?.replace(BASE, '/') ?? '/';
      files(request, response, () => {
        response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  const plain = await listen({});
  const isolated = await listen({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  const urlOf = (server: typeof plain) => `http://localhost:${(server.address() as AddressInfo).port}${BASE}`;
  return {
    url: urlOf(plain),
    isolatedUrl: urlOf(isolated),
    async close() {
      for (const server of [plain, isolated]) {
        server.closeAllConnections();
        server.close();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

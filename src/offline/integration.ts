// An Astro integration: the offline page, the script that keeps pages, and the service worker with its list of files.
// Imported by astro.config.mjs. Does nothing in development, where a cache would only stand in the way.
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';

/** Folders of the built site that hold what the workspace loads. */
const FOLDERS = ['_astro', 'engine', 'sandbox'];
/** What is fetched ahead of need; pictures are kept when they are seen. */
const FETCHED_AHEAD = /\.(?:js|mjs|css|json|wasm|woff2|html)$/;

/** Adds offline use to the site. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'roundtrip:offline',
    hooks: {
      'astro:config:setup'({ command, config, injectRoute, injectScript }) {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        injectRoute({ pattern: '/offline/', entrypoint: new URL('./offline-page.astro', import.meta.url) });
        if (command !== 'build') return;
        const script = JSON.stringify(fileURLToPath(new URL('./keep-offline.ts', import.meta.url)));
        injectScript('page', `import { keepOffline } from ${script}; keepOffline(${JSON.stringify(base)});`);
      },
      async 'astro:build:done'({ dir, logger }) {
        const files = await listFiles(fileURLToPath(dir));
        await buildServiceWorker(files, fileURLToPath(new URL('service-worker.js', dir)));
        logger.info(`service worker keeps ${files.length} files for use without a network`);
      },
    },
  };
}

/** Paths relative to `folder`, with `/`, sorted. */
async function listFiles(folder: string): Promise<string[]> {
  const lists = FOLDERS.map(async (name) => {
    const entries = await readdir(`${folder}/${name}`, { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return entries
      .filter((entry) => entry.isFile() && FETCHED_AHEAD.test(entry.name))
      .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join('/'));
  });
  return (await Promise.all(lists)).flat().sort();
}

/** The list is part of the worker, so that the two can never be of different builds. */
async function buildServiceWorker(files: readonly string[], outfile: string): Promise<void> {
  const list = JSON.stringify(files);
  await build({
    entryPoints: [fileURLToPath(new URL('./service-worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      __FILES__: list,
      __VERSION__: JSON.stringify(createHash('sha256').update(list).digest('hex').slice(0, 12)),
    },
  });
}

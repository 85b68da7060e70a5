// An Astro integration: the offline page, the script that keeps pages, and the service worker with its list of files.
// Imported by astro.config.mjs. Does nothing in development, where a cache would only stand in the way.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { listFiles } from './list-files.ts';

/** Adds offline use to the site. Must come after every integration that writes files. */
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

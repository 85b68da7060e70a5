// Used when the worker is built: where npm packages inside the runtime get their Node modules from.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** Node modules that packages such as readable-stream and memfs import, to our files. */
const OURS: Record<string, string> = {
  buffer: 'buffer.ts',
  events: 'events/index.ts',
  path: 'bundled/path.ts',
  process: 'bundled/process.ts',
  stream: 'stream/index.ts',
  url: 'bundled/url.ts',
};

/** Parts of memfs that print trees and take snapshots: never used here, a fifth of its size. */
const UNUSED = /^@jsonjoy\.com\/(fs-snapshot|fs-print)$/;

/** What bundled packages ask of a `process` and a `global` that are not there yet. */
const DEFINE = {
  global: 'globalThis',
  'process.env.NODE_ENV': '"production"',
  'process.env.READABLE_STREAM': '"enable"',
};

/** An esbuild plugin for a bundle with `platform: 'browser'`. It also sets the options that the runtime needs. */
export function nodeRuntimePlugin(): Plugin {
  return {
    name: 'node-runtime',
    setup(build) {
      // Programs print class names, so minifying must keep them.
      build.initialOptions.keepNames = true;
      build.initialOptions.define = { ...build.initialOptions.define, ...DEFINE };
      build.onResolve(
        { filter: /^(node:)?(buffer|events|path|process|stream|url)\/?$/ },
        ({ path, importer }) => {
          if (!importer.includes('node_modules')) return undefined;
          const name = path.replace(/^node:|\/$/g, '');
          return { path: fileURLToPath(new URL(OURS[name]!, import.meta.url)) };
        },
      );
      build.onResolve({ filter: /\/state$/ }, ({ importer }) => {
        if (!importer.includes('/readable-stream/')) return undefined;
        return { path: fileURLToPath(new URL('stream/high-water-mark.ts', import.meta.url)) };
      });
      build.onLoad({ filter: /\/node-inspect-extracted\/dist\/inspect\.js$/ }, async ({ path }) => ({
        contents: withoutProxyMarks(await readFile(path, 'utf8')),
      }));
      build.onResolve({ filter: UNUSED }, () => ({ path: 'unused', namespace: 'node-runtime' }));
      build.onLoad({ filter: /.*/, namespace: 'node-runtime' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** Node 24 prints a proxy as what is behind it. The package follows a later version, which puts `Proxy(…)` around that. */
function withoutProxyMarks(source: string): string {
  const marks = /t\.stylize\("(Proxy\(|\))","special"\)/g;
  if (source.match(marks)?.length !== 4) {
    throw new Error('node-inspect-extracted prints proxies in another way now. Adapt bundle-plugin.ts.');
  }
  return source.replace(marks, '""');
}

// Brings the embedded engine's files into the site: served in development, written in a build, and named by the module
// `virtual:engine-assets`. For astro.config.mjs only.
import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { type BuiltAssets, makeEngineAssets, withBase } from './build.ts';

const FOLDER = 'engine/';
const MODULE = 'virtual:engine-assets';

/** The frame may stand in a page that is cross-origin isolated, which asks the same of what it frames. */
const headers = {
  'Cross-Origin-Embedder-Policy': 'credentialless',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The integration. The files are built once, in about a second, when they are first needed. */
export function engineAssets(): AstroIntegration {
  let building: Promise<BuiltAssets> | undefined;
  const built = () => (building ??= makeEngineAssets());
  return {
    name: 'engine-assets',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const base = `${config.base.replace(/\/$/, '')}/${FOLDER}`;
        updateConfig({ vite: { plugins: [plugin(base, built)] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files } = await built();
        const folder = new URL(FOLDER, dir);
        await mkdir(folder, { recursive: true });
        for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, folder), text);
        logger.info(`wrote ${Object.keys(files).length} files to ${FOLDER}`);
      },
    },
  };
}

function plugin(base: string, built: () => Promise<BuiltAssets>): Plugin {
  return {
    name: 'engine-assets',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const { assets } = await built();
      return `export default ${JSON.stringify(withBase(assets, base))};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        // Astro may have taken its base off the address already.
        const [path = ''] = (request.url ?? '').split('?');
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (!path.endsWith(`/${FOLDER}${name}`)) return next();
        built().then(({ files }) => {
          const text = Object.hasOwn(files, name) ? files[name] : undefined;
          if (text === undefined) return next();
          const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
          response.writeHead(200, { ...headers, 'Content-Type': `${type}; charset=utf-8` });
          response.end(text);
        }, next);
      });
    },
  };
}

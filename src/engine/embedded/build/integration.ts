// Brings the engines' files into the site: served in development, written in a build, and named by the modules
// `virtual:engine-assets` and `virtual:webcontainer-assets`. For astro.config.mjs only.
import { mkdir, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { makeWebContainerAssets } from '../../webcontainer/build/build-assets.ts';
import { makeEngineAssets, withBase } from './build.ts';

const FOLDER = 'engine/';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The files of all engines by name, and what each virtual module exports. */
interface SiteAssets {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly modules: Readonly<Record<string, unknown>>;
}

/** The frame may stand in a page that is cross-origin isolated, which asks the same of what it frames. */
const headers = {
  'Cross-Origin-Embedder-Policy': 'credentialless',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The integration. The files are built once, in about a second, when they are first needed. */
export function engineAssets(): AstroIntegration {
  let base = `/${FOLDER}`;
  let building: Promise<SiteAssets> | undefined;
  const built = () => (building ??= makeSiteAssets(base));
  return {
    name: 'engine-assets',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = `${config.base.replace(/\/$/, '')}/${FOLDER}`;
        updateConfig({ vite: { plugins: [plugin(built)] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files } = await built();
        const folder = new URL(FOLDER, dir);
        await mkdir(folder, { recursive: true });
        for (const [name, content] of Object.entries(files)) {
          await writeFile(new URL(name, folder), content);
        }
        logger.info(`wrote ${Object.keys(files).length} files to ${FOLDER}`);
      },
    },
  };
}

async function makeSiteAssets(base: string): Promise<SiteAssets> {
  const [embedded, webContainer] = await Promise.all([makeEngineAssets(), makeWebContainerAssets()]);
  const { client, tree } = webContainer.assets;
  return {
    files: { ...embedded.files, ...webContainer.files },
    modules: {
      'virtual:engine-assets': withBase(embedded.assets, base),
      'virtual:webcontainer-assets': { client: base + client, tree: base + tree },
    },
  };
}

function plugin(built: () => Promise<SiteAssets>): Plugin {
  return {
    name: 'engine-assets',
    resolveId: (id) => (/^virtual:(engine|webcontainer)-assets$/.test(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0virtual:')) return undefined;
      const { modules } = await built();
      const assets = modules[id.slice(1)];
      return assets === undefined ? undefined : `export default ${JSON.stringify(assets)};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        // Astro may have taken its base off the address already.
        const [path = ''] = (request.url ?? '').split('?');
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (!path.endsWith(`/${FOLDER}${name}`)) return next();
        built().then(({ files }) => {
          const content = Object.hasOwn(files, name) ? files[name] : undefined;
          if (content === undefined) return next();
          const type = TYPES[extname(name)] ?? 'text/plain';
          const charset = typeof content === 'string' ? '; charset=utf-8' : '';
          response.writeHead(200, { ...headers, 'Content-Type': `${type}${charset}` });
          response.end(content);
        }, next);
      });
    },
  };
}

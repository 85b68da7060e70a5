// Bundles the script of the preview's pages into one string, so that it can be written into a page. Imported by astro.config.mjs.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin as BundlePlugin } from 'esbuild';
import type { Plugin } from 'vite';

const MODULE = 'virtual:preview-page-script';
const RESOLVED = `\0${MODULE}`;
const ENTRY = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Offers `virtual:preview-page-script`, whose default export is the script's text. `plugins` take part in its bundling. */
export function previewPageScript(plugins: BundlePlugin[] = []): Plugin {
  return {
    name: 'roundtrip:preview-page-script',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const bundled = await build({
        entryPoints: [ENTRY],
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
        format: 'iife',
        target: 'esnext',
        legalComments: 'none',
        plugins,
      });
      // Whole paths: in development Vite takes anything else for the name of a module, and does not find it.
      for (const input of Object.keys(bundled.metafile.inputs)) this.addWatchFile(resolve(input));
      return `export default ${JSON.stringify(bundled.outputFiles[0]?.text ?? '')};`;
    },
  };
}

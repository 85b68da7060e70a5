// How the site is built: static pages, MDX lessons, one Preact island, and the assets that the engine runs on.
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import expressiveCode from 'astro-expressive-code';

// WebContainer needs a cross-origin isolated page; `credentialless` lets embedded media in.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
};

export default defineConfig({
  trailingSlash: 'always',
  compressHTML: false,
  integrations: [expressiveCode(), mdx(), preact()],
  server: { port: 4321, headers: isolation },
  vite: {
    worker: { format: 'es' },
  },
});

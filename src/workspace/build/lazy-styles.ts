// A Vite plugin that keeps the styles of lazily imported code, such as Monaco's. Node only; imported by astro.config.mjs.
// Astro drops a stylesheet of the browser's bundle that no page links to. One that a chunk brings with it by dynamic
// import is wanted all the same, so each is named among its chunk's assets, which Astro keeps.

/** What Vite notes about a chunk. */
interface ChunkMetadata {
  importedCss: ReadonlySet<string>;
  importedAssets: Set<string>;
}

interface BundleEntry {
  viteMetadata?: ChunkMetadata;
}

interface LazyStylesPlugin {
  name: string;
  enforce: 'pre';
  applyToEnvironment(environment: { name: string }): boolean;
  generateBundle: { order: 'pre'; handler(options: unknown, bundle: Record<string, BundleEntry>): void };
}

/** Keeps lazily loaded stylesheets in the browser's bundle. */
export function lazyStyles(): LazyStylesPlugin {
  return {
    name: 'roundtrip:lazy-styles',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const { viteMetadata } of Object.values(bundle)) {
          for (const stylesheet of viteMetadata?.importedCss ?? [])
            viteMetadata?.importedAssets.add(stylesheet);
        }
      },
    },
  };
}

// The module that the `engineAssets` integration makes up: where the embedded engine's files are on this site.

declare module 'virtual:engine-assets' {
  import type { EngineAssets } from './embedded/assets.ts';
  const assets: EngineAssets;
  export default assets;
}

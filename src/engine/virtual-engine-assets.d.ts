// The modules that the `engineAssets` integration makes up: where the engines' files are on this site.

declare module 'virtual:engine-assets' {
  import type { EngineAssets } from './embedded/assets.ts';
  const assets: EngineAssets;
  export default assets;
}

declare module 'virtual:webcontainer-assets' {
  import type { WebContainerAssets } from './webcontainer/assets.ts';
  const assets: WebContainerAssets;
  export default assets;
}

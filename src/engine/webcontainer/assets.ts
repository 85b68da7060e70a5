// What the adapter loads when it boots. Types only; the build step makes the files.

/** Addresses of what `buildWebContainerAssets` made. */
export interface WebContainerAssets {
  /** StackBlitz's client, as a module of its own, so that a fresh copy of it can be had (see `host-frame.ts`). */
  readonly client: string;
  /** Everything that is mounted once: our supervisor and the npm packages, as a `FileSystemTree` in JSON. */
  readonly tree: string;
}

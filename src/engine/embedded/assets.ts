// The files that the engine loads when it is needed, and the loader that gets each of them once.
// For the page side; the build step makes the addresses.
import { EngineError } from '../engine-error.ts';
import type { BundleContent, PackageEntry } from './protocol.ts';

/** Addresses of what `buildEngineAssets` made. */
export interface EngineAssets {
  /** The small document that is framed. */
  readonly host: string;
  /** The worker's code. */
  readonly worker: string;
  /** Bundles of npm packages, by name. */
  readonly bundles: Readonly<Record<string, string>>;
  /** Bundles to load as soon as the engine boots, because most programs import them. */
  readonly first: readonly string[];
  /** What a program may import, by specifier. */
  readonly packages: Readonly<Record<string, PackageEntry>>;
}

/** Loads the files, each once. A failure is not remembered, so that a later try may succeed. */
export class AssetLoader {
  readonly assets: EngineAssets;
  readonly #loading = new Map<string, Promise<BundleContent>>();

  constructor(assets: EngineAssets) {
    this.assets = assets;
  }

  /** The worker's code. Rejects with an EngineError `boot-failed`. */
  async worker(): Promise<string> {
    return String(await this.#load(this.assets.worker));
  }

  /** A bundle's content; null when there is none of that name or it cannot be loaded. */
  async bundle(name: string): Promise<BundleContent | null> {
    const address = Object.hasOwn(this.assets.bundles, name) ? this.assets.bundles[name] : undefined;
    return address === undefined ? null : this.#load(address).catch(() => null);
  }

  #load(address: string): Promise<BundleContent> {
    const known = this.#loading.get(address);
    if (known) return known;
    const loading = fetchContent(address);
    loading.catch(() => this.#loading.delete(address));
    this.#loading.set(address, loading);
    return loading;
  }
}

async function fetchContent(address: string): Promise<BundleContent> {
  const hint = 'Check the connection and reload the page; if it stays so, tell whoever runs this course.';
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new EngineError('boot-failed', 'The engine could not be downloaded.', hint, { cause });
  }
  if (!response.ok) {
    const what = `A part of the engine could not be downloaded (status ${response.status}).`;
    throw new EngineError('boot-failed', what, hint);
  }
  return address.endsWith('.wasm') ? response.bytes() : response.text();
}

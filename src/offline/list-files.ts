// Which files of the built site the service worker fetches ahead. Node only; imported by the integration and tests.
import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** Folders of the built site that hold what the workspace and the search load. */
const FOLDERS = ['_astro', 'engine', 'pagefind', 'sandbox'];
/**
 * Of no use offline: one engine needs its host on the network; and Monaco names a TypeScript worker of its own, seven
 * megabytes that are never fetched, because the course's takes its place.
 */
const NOT_KEPT = /^(?:webcontainer-|ts\.worker-)/;
/** What is fetched ahead of need; pictures are kept when they are seen. */
const FETCHED_AHEAD = /\.(?:js|mjs|css|json|wasm|woff2|html|pagefind|pf_[a-z]+)$/;

/** Paths relative to `site`, the folder of the built site, with `/`, sorted. */
export async function listFiles(site: string): Promise<string[]> {
  const lists = FOLDERS.map(async (name) => {
    const entries = await readdir(`${site}/${name}`, { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return entries
      .filter((entry) => entry.isFile() && FETCHED_AHEAD.test(entry.name) && !NOT_KEPT.test(entry.name))
      .map((entry) => relative(site, `${entry.parentPath}/${entry.name}`).split(sep).join('/'));
  });
  return (await Promise.all(lists)).flat().sort();
}

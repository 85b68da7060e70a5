// The caches of the service worker: what is kept, and how long. Imported by service-worker.ts only.

const PREFIX = 'roundtrip-';
/** Remembers which pages were open when a new version took over. */
const BOOKKEEPING = `${PREFIX}bookkeeping`;
const OPEN_PAGES = '/open-pages';
/** Requests at a time while files are fetched ahead, so that the page's own come through. */
const PARALLEL = 4;
/** A static site answers the same whatever the request's fields and query are. */
const LOOSELY = { ignoreVary: true, ignoreSearch: true };

export interface KeptFiles {
  /** Keeps a copy of a good response, under the request's address. */
  put(request: Request | string, response: Response): Promise<void>;
  match(request: Request | string): Promise<Response | undefined>;
  /** Fetches what is not kept yet; files that cannot be had now are tried again next time. */
  fetchAhead(addresses: readonly string[]): Promise<void>;
  /** Fetches pages that an older version kept, so that they go on to be readable offline. */
  renewPages(): Promise<void>;
  /** Notes the pages that are open now: they may still need files of the older version. */
  noteOpenPages(ids: readonly string[]): Promise<void>;
  /** Deletes the caches of older versions, unless a page noted before is among `ids`, which are open now. */
  deleteOlder(ids: readonly string[]): Promise<void>;
}

/** `version` changes with every build. */
export function openKeptFiles(version: string): KeptFiles {
  const current = PREFIX + version;
  const older = async () =>
    (await caches.keys()).filter(
      (name) => name.startsWith(PREFIX) && name !== current && name !== BOOKKEEPING,
    );

  async function put(request: Request | string, response: Response): Promise<void> {
    // A redirected response may not answer a navigation.
    if (!response.ok || response.redirected) return;
    const cache = await caches.open(current);
    // The browser refuses when its storage is full: then the site works online as before.
    await cache.put(request, response).catch(() => {});
  }

  async function fetchOne(address: string): Promise<void> {
    const cache = await caches.open(current);
    if (await cache.match(address, LOOSELY)) return;
    // A hashed name that an older version kept holds the same bytes.
    const known = await caches.match(address, LOOSELY);
    const response = known ?? (await fetch(address).catch(() => undefined));
    if (response) await put(address, response);
  }

  return {
    put,
    match: async (request) =>
      (await (await caches.open(current)).match(request, LOOSELY)) ?? caches.match(request, LOOSELY),
    async fetchAhead(addresses) {
      const waiting = [...addresses];
      const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await fetchOne(next);
      };
      await Promise.all(Array.from({ length: PARALLEL }, work));
    },
    async renewPages() {
      const cache = await caches.open(current);
      for (const name of await older()) {
        for (const request of await (await caches.open(name)).keys()) {
          if (!request.url.endsWith('/') || (await cache.match(request.url))) continue;
          const response = await fetch(request.url).catch(() => undefined);
          if (response) await put(request.url, response);
        }
      }
    },
    async noteOpenPages(ids) {
      if ((await older()).length === 0) return;
      await (await caches.open(BOOKKEEPING)).put(OPEN_PAGES, new Response(JSON.stringify(ids)));
    },
    async deleteOlder(ids) {
      const noted = await (await caches.open(BOOKKEEPING)).match(OPEN_PAGES);
      const needed = noted ? ((await noted.json()) as string[]) : [];
      if (needed.some((id) => ids.includes(id))) return;
      await Promise.all([...(await older()), BOOKKEEPING].map((name) => caches.delete(name)));
    },
  };
}

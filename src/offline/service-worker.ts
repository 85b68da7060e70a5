// Keeps the course working without a network. Built by integration.ts into one file at the site's root; nothing imports it.
import { openKeptFiles } from './kept-files.ts';
import { KEEP_MESSAGE, type KeepPages, type KeptPages, type ServiceWorkerScope } from './worker-scope.ts';

declare const self: ServiceWorkerScope;
/** Changes with every build. Written in by integration.ts. */
declare const __VERSION__: string;
/** Paths, relative to the scope, of everything that the workspace may load. Written in by integration.ts. */
declare const __FILES__: readonly string[];

const { scope } = self.registration;
const kept = openKeptFiles(__VERSION__);
const offlinePage = new URL('offline/', scope).href;
const hashedFolders = ['_astro/', 'engine/'].map((folder) => new URL(folder, scope).href);

self.addEventListener('install', (event) => {
  event.waitUntil(kept.fetchAhead([offlinePage]));
  // Names with a hash make it safe for a new version to take over at once: old pages go on with old files.
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  await kept.noteOpenPages(await openPages());
  await self.clients.claim();
}

async function openPages(): Promise<string[]> {
  return (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);
}

self.addEventListener('message', (event) => {
  if (!event.source) return;
  if (event.data === KEEP_MESSAGE) event.waitUntil(keepEverything(event.source.url));
  else event.waitUntil(keepPages(event.data as KeepPages, event.ports[0]));
});

async function keepEverything(page: string): Promise<void> {
  const address = page.split('#', 1)[0] ?? page;
  if (!(await kept.match(address))) await fetchAndKeep(new Request(address)).catch(() => undefined);
  await kept.fetchAhead(__FILES__.map((file) => new URL(file, scope).href));
  await kept.renewPages();
  await kept.deleteOlder(await openPages());
}

/** Only pages of this site ask; their addresses are checked all the same. */
async function keepPages({ keep }: KeepPages, answer: MessagePort | undefined): Promise<void> {
  const addresses = keep.filter((address) => address.startsWith(scope));
  await kept.fetchAhead([...addresses, ...__FILES__.map((file) => new URL(file, scope).href)]);
  const found = await Promise.all(addresses.map((address) => kept.match(address)));
  answer?.postMessage({ kept: addresses.filter((_, index) => found[index]) } satisfies KeptPages);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (hashedFolders.some((folder) => request.url.startsWith(folder))) event.respondWith(keptFirst(request));
  else event.respondWith(networkFirst(request));
});

/** For files whose name holds a hash of their content: a copy never goes stale. */
async function keptFirst(request: Request): Promise<Response> {
  return (await kept.match(request.url)) ?? fetchAndKeep(request);
}

/** For pages and files whose name stays while their content changes. */
async function networkFirst(request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const copy = await kept.match(request.url.split('#', 1)[0] ?? request.url);
    if (copy) return request.mode === 'navigate' ? withoutPolicy(copy) : copy;
    const offline = request.mode === 'navigate' ? await kept.match(offlinePage) : undefined;
    if (offline) return offline;
    throw error;
  }
}

/**
 * Offline, the engine's frame is written by the page, because frames without an origin are out of this worker's reach;
 * such a frame is bound by the page's policy as well, which forbids what an engine does. There is nobody to reach then.
 */
function withoutPolicy(page: Response): Response {
  const headers = new Headers(page.headers);
  headers.delete('Content-Security-Policy');
  return new Response(page.body, { status: page.status, statusText: page.statusText, headers });
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  // Not waited for: the page should not wait for the disk.
  void kept.put(request.url, response.clone());
  return response;
}

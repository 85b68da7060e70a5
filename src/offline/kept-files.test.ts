import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openKeptFiles } from './kept-files.ts';

/** CacheStorage as far as it is used, by address. */
class Caches {
  readonly stores = new Map<string, Map<string, Response>>();
  keys = async () => [...this.stores.keys()];
  delete = async (name: string) => this.stores.delete(name);
  match = async (address: string) =>
    [...this.stores.values()]
      .map((store) => store.get(address))
      .find(Boolean)
      ?.clone();
  open = async (name: string) => {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return {
      keys: async () => [...store.keys()].map((url) => ({ url })),
      match: async (address: string) => store.get(address)?.clone(),
      put: async (address: string, response: Response) => void store.set(address, response),
    };
  };
  addresses = (name: string) => [...(this.stores.get(name)?.keys() ?? [])];
}

let storage: Caches;
const network = vi.fn(async (address: string) => new Response(`online ${address}`));

beforeEach(() => {
  storage = new Caches();
  vi.stubGlobal('caches', storage);
  vi.stubGlobal('fetch', network);
  network.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

it('fetches ahead what is not kept, and takes over unchanged files from the older version', async () => {
  await openKeptFiles('old').fetchAhead(['/_astro/same.js', '/_astro/old.js']);
  network.mockClear();
  await openKeptFiles('new').fetchAhead(['/_astro/same.js', '/_astro/new.js']);
  expect(network.mock.calls).toEqual([['/_astro/new.js']]);
  expect(storage.addresses('roundtrip-new').sort()).toEqual(['/_astro/new.js', '/_astro/same.js']);
});

it('keeps neither errors nor redirected answers', async () => {
  const kept = openKeptFiles('v');
  await kept.put('/gone', new Response('', { status: 404 }));
  const redirected = new Response('');
  Object.defineProperty(redirected, 'redirected', { value: true });
  await kept.put('/moved', redirected);
  expect(await kept.match('/gone')).toBeUndefined();
  expect(await kept.match('/moved')).toBeUndefined();
});

it('leaves files for the next time when they cannot be had', async () => {
  network.mockRejectedValueOnce(new TypeError('no network'));
  const kept = openKeptFiles('v');
  await kept.fetchAhead(['/a.js', '/b.js']);
  expect(storage.addresses('roundtrip-v')).toEqual(['/b.js']);
  await kept.fetchAhead(['/a.js', '/b.js']);
  expect(storage.addresses('roundtrip-v')).toEqual(['/b.js', '/a.js']);
});

it('renews kept pages, so that they stay readable after an update', async () => {
  await openKeptFiles('old').put('/learn/a/', new Response('old page'));
  await openKeptFiles('new').renewPages();
  expect(await (await openKeptFiles('new').match('/learn/a/'))?.text()).toBe('online /learn/a/');
});

it('deletes older versions only when no page that was open at the change still is', async () => {
  await openKeptFiles('old').put('/a.js', new Response('a'));
  const kept = openKeptFiles('new');
  await kept.noteOpenPages(['tab-1']);
  await kept.deleteOlder(['tab-1', 'tab-2']);
  expect(await kept.match('/a.js')).toBeDefined();
  await kept.deleteOlder(['tab-2']);
  expect(await kept.match('/a.js')).toBeUndefined();
});

// Which lessons the service worker has kept, for the offline page. Runs in the page.

export interface KeptPage {
  /** Absolute. */
  href: string;
  title: string;
}

/** The kept pages below `<base>learn/`, by title. Empty where there are none, or no caches. */
export async function listKeptPages(base: string): Promise<KeptPage[]> {
  const lessons = new URL(`${base}learn/`, location.href).href;
  const pages = new Map<string, string>();
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.startsWith(lessons) || !url.endsWith('/')) continue;
      const text = await (await cache.match(url))?.text();
      const { title } = new DOMParser().parseFromString(text ?? '', 'text/html');
      if (title) pages.set(url, title);
    }
  }
  return [...pages].map(([href, title]) => ({ href, title })).sort((a, b) => a.title.localeCompare(b.title));
}

// What the search page does: searches while one types, lists what was found, keeps the words in the address.
import type { Pagefind, PagefindPage } from './pagefind.d.ts';
import * as texts from '../words/en/search.ts';

const most = 20;
const pauseMs = 120;

/** Brings `form`, with its field, list and status line, to life. `base` is the site's root, with `/` at its end. */
export function startSearch(form: HTMLFormElement, base: string): void {
  const field = form.querySelector('input')!;
  const status = document.getElementById('search-status')!;
  const list = document.getElementById('search-results')!;
  let pagefind: Promise<Pagefind> | undefined;
  let asked = '';

  async function load(): Promise<Pagefind> {
    const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await module.options({ baseUrl: base, excerptLength: 24 });
    await module.init();
    return module;
  }

  function ready(): Promise<Pagefind> {
    pagefind ??= load().catch((error: unknown) => {
      pagefind = undefined;
      throw error;
    });
    return pagefind;
  }

  async function search(): Promise<void> {
    const words = field.value.trim();
    asked = words;
    history.replaceState(null, '', words === '' ? location.pathname : `?q=${encodeURIComponent(words)}`);
    if (words === '') {
      show([], '');
      return;
    }
    try {
      const found = await (await ready()).debouncedSearch(words, {}, pauseMs);
      if (!found || asked !== words) return;
      const pages = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
      if (asked === words) show(pages, inWords(words, found.results.length));
    } catch {
      show([], texts.notFetched);
    }
  }

  function show(pages: readonly PagefindPage[], words: string): void {
    status.textContent = words;
    list.replaceChildren(...pages.map(lineOf));
  }

  field.addEventListener('focus', () => void ready().catch(() => undefined), { once: true });
  field.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector<HTMLAnchorElement>('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') list.querySelector<HTMLAnchorElement>('a')?.focus();
  });
  list.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    (to < 0 ? field : links[Math.min(to, links.length - 1)])?.focus();
  });

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.focus();
  if (field.value !== '') void search();
}

function inWords(words: string, count: number): string {
  if (count === 0) return texts.nothingFound(words);
  return count > most ? texts.bestOf(count, most) : texts.found(count);
}

/** The best place within a page stands for it; its other places follow. */
function lineOf(page: PagefindPage): HTMLLIElement {
  const line = document.createElement('li');
  line.append(linkOf(page.url, page.meta['title'] ?? page.url));
  const sections = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  const excerpt = document.createElement('p');
  // Pagefind escapes the text of pages; only its own <mark> is left.
  excerpt.innerHTML = (sections[0] ?? page).excerpt;
  line.append(excerpt);
  if (sections.length > 0) {
    const places = document.createElement('p');
    places.className = 'places';
    sections.forEach(({ url, title }) => places.append(linkOf(url, title), ' '));
    line.append(places);
  }
  return line;
}

function linkOf(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

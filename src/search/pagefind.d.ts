// What Pagefind's script in the built site offers, as far as the search page uses it.

/** A part of a page that was found. */
interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
}

/** A page that was found. Excerpts are HTML with `<mark>`; everything else in them is escaped. */
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: PagefindSection[];
}

/** The module at `/pagefind/pagefind.js`. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  /** Null when a later search has taken its place. */
  debouncedSearch(
    term: string,
    options: object,
    waitMs: number,
  ): Promise<{ results: { id: string; data(): Promise<PagefindPage> }[] } | null>;
}
